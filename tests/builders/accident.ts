import {
  AccidentMessage,
  decideAccident,
  type Accident,
  type AccidentFacts,
  type FindingFacts,
  type Insurers,
} from '../../shared/accident';
import type { DisputeCase } from '../../shared/case';
import type { Actor, Instant, Moment, OfficeId } from '../../shared/kernel';
import death from './accidents/death-pedestrian-truck.json';
import injury from './accidents/injury-car-and-e-bike.json';
import property from './accidents/property-rear-end.json';

/** The three sample messages, as a police system sends them. */
export const samples = { injury, property, death } as const;

export const message = (name: keyof typeof samples): AccidentMessage =>
  AccidentMessage.parse(samples[name]);
export const injuryFacts = (): AccidentFacts => message('injury').accident;
export const injuryFinding = (): FindingFacts => {
  const { finding } = message('injury');
  if (!finding) throw new Error('the sample has a finding');
  return finding;
};

const office = (id: string, name: string) => ({ id: id as OfficeId, name });
export const police = office('police-410922', '清丰县公安局交警大队');
export const insurers: Insurers = {
  'insurer-yuan': office('insurer-yuan', '豫安财险濮阳中心支公司'),
  'insurer-zhongyuan': office('insurer-zhongyuan', '中原财险濮阳中心支公司'),
};
export const opening = {
  region: '410922',
  number: 417,
  offices: {
    police,
    mediation: office('mediation-410922', '人民调解委员会'),
    court: office('court-410922', '人民法院'),
  },
  insurers,
};

export const officer: Actor = {
  id: 'staff-police' as Actor['id'],
  role: 'police',
  relation: 'assigned',
  office: police.id,
};

/** A moment of an officer's work; ids are numbered, so that a decision can be repeated. */
export function momentAt(at: string, actor: Actor = officer): Moment {
  let n = 0;
  return { actor, at: at as Instant, newId: () => `id-${(n += 1)}` };
}

/** The injury accident as reported, without its finding. */
export function reported(at = '2023-08-28T09:00:00.000+08:00'): {
  accident: Accident;
  dispute: DisputeCase;
} {
  const command = { accident: injuryFacts(), channel: 'message' as const, messageId: 'message-1' };
  const decision = decideAccident.reportAccident(opening, command, momentAt(at));
  if (!decision.ok) throw new Error(decision.error.code);
  return decision.value.records;
}

/** The same with its finding issued on 30 August 2023. */
export function issued(): { accident: Accident; dispute: DisputeCase } {
  const command = { finding: injuryFinding(), insurers };
  const decision = decideAccident.issueFinding(
    reported(),
    command,
    momentAt('2023-08-30T10:00:00.000+08:00'),
  );
  if (!decision.ok) throw new Error(decision.error.code);
  return decision.value.records;
}

/** Served on both by hand on the day it was made. */
export function served(): { accident: Accident; dispute: DisputeCase } {
  const services = message('injury').served ?? [];
  const decision = decideAccident.serveFinding(
    issued(),
    { served: services },
    momentAt('2023-08-30T16:00:00.000+08:00'),
  );
  if (!decision.ok) throw new Error(decision.error.code);
  return decision.value.records;
}
