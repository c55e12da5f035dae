import { caseApi } from '@shared/case';
import { addDays, dateOf, instantOf, type CaseId, type Money } from '@shared/kernel';
import { mediationApi } from '@shared/mediation';
import { staff } from '../../../functions/local/county';
import type { World } from '../../../functions/local/walk';
import { accidentOf, findingOf, type Plot } from '../../../functions/local/walk/people';
import {
  chooseOnline,
  reportAccident,
  serveFinding,
  type Walk,
} from '../../../functions/local/walk/story';

export type Reported = {
  readonly caseId: CaseId;
  readonly code: string;
  readonly accident: ReturnType<typeof accidentOf>;
};

/** The police report the accident, and the finding reaches everybody. */
export const openCase = async (world: World, plot: Plot): Promise<Reported> => {
  const accident = accidentOf(plot, world.now());
  const opened = await reportAccident(world, accident, findingOf(plot, world.now()));
  await serveFinding(world, opened.caseId, accident);
  return { ...opened, accident };
};

/** The other party takes its seat and chooses the online way; the person on the phone has done so already. */
export const joinOther = async (world: World, reported: Reported, mine: string): Promise<Walk> => {
  const { caseId, code, accident } = reported;
  const people = await Promise.all(
    accident.parties.map(async ({ ref, name, idNumber, phone = '' }) => {
      const token = await world.login(phone);
      const idLastFour = idNumber.slice(-4);
      if (phone !== mine) await world.ask(caseApi.join, { code, name, idLastFour }, token);
      const { you } = await world.ask(caseApi.readCase, { caseId }, token);
      return { ref, party: you.party ?? '', name, phone, token };
    }),
  );
  const victim = people.find((person) => person.phone === mine);
  if (victim === undefined) throw new Error('The person on the phone has no part in the accident.');
  const token = await world.login(staff.insurer.phone);
  const insurers = [{ office: staff.insurer.office, token }];
  const walk: Walk = { world, caseId, code, people, insurers, victim, mediator: 'mediator' };
  const rest = people.filter((person) => person !== victim);
  await chooseOnline({ ...walk, people: rest }, 'mediation');
  return walk;
};

/** The mediator offers two mornings. */
export const offerTimes = async ({ world, caseId }: Walk): Promise<void> => {
  const mediator = await world.login(staff.mediator.phone);
  const today = dateOf(instantOf(world.now()));
  const startsAt = [4, 5].map((n) => instantOf(Date.parse(`${addDays(today, n)}T09:30:00+08:00`)));
  await world.ask(mediationApi.proposeTimes, { caseId, place: 'video', startsAt }, mediator);
};

/** Everybody but the person on the phone is free at the first of them. */
export const pickFirstTime = async (walk: Walk): Promise<void> => {
  const { world, caseId, people, victim, insurers } = walk;
  const { mediation } = await world.ask(mediationApi.readMediation, { caseId }, victim.token);
  const slots = [mediation?.slots[0]?.id ?? ''];
  for (const { token } of [...people.filter((person) => person !== victim), ...insurers])
    await world.ask(mediationApi.pickTimes, { caseId, slots }, token);
};

export const insurerOffers = async (walk: Walk, total: Money, note: string): Promise<void> => {
  const { world, caseId, insurers } = walk;
  const offer = { caseId, total, items: [], note };
  await world.ask(mediationApi.makeOffer, offer, insurers[0]?.token);
};

/** How often each kind of fact stands in the case's timeline. */
export const factCounts = async ({
  world,
  caseId,
  victim,
}: Walk): Promise<Readonly<Record<string, number>>> => {
  const { timeline } = await world.ask(caseApi.readCase, { caseId }, victim.token);
  const counts: Record<string, number> = {};
  for (const { type } of timeline) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
};
