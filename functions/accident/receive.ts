import { fail, type DomainError, type Moment, type Result } from '@shared/kernel';
import {
  accidentApi,
  accidentMessageLimit,
  decideAccident,
  entryUrl,
  type Accident,
  type AccidentMessage,
} from '@shared/accident';
import { accept, admitSigned, messageAction, save } from '../platform';
import type { Deps } from '../ports';
import { insurersOf } from './insurers';
import { newSides } from './new-sides';
import { openCase } from './open-case';

const admit = admitSigned({ role: 'police', maxBytes: accidentMessageLimit });

/** 事故报文 of a police system: opens the case, or adds to the one it opened. */
export const receive = messageAction(
  accidentApi.receive,
  admit,
  async ({ input, deps, moment, admitted }) => {
    const office = moment.actor.office ? await deps.offices.find(moment.actor.office) : undefined;
    if (!office) return fail({ code: 'message-sender-wrong' });
    const known = await deps.store.accidents.first({
      'office.id': office.id,
      'facts.number': input.accident.number,
    });
    const decision = known
      ? await laterMessage(known, input, moment, deps)
      : await openCase(
          { ...input, channel: 'message', messageId: admitted.key },
          office,
          moment,
          deps,
        );
    if (!decision.ok) return decision;
    const { records, facts } = decision.value;
    const { accident, dispute } = records;
    const table = await newSides(deps, dispute);
    return accept({
      dispute,
      changes: [save('accidents', accident), save('cases', dispute), ...table.changes],
      facts: [...facts, ...table.facts],
      answer: {
        caseId: dispute.id,
        code: dispute.code,
        entryUrl: entryUrl(deps.config.publicUrl, dispute.code),
        status: accident.status,
        done: known ? ('updated' as const) : ('opened' as const),
      },
    });
  },
);

type Taken =
  | ReturnType<typeof decideAccident.takeLaterMessage>
  | Extract<Result<never, DomainError>, { ok: false }>;

async function laterMessage(
  known: Accident,
  message: AccidentMessage,
  moment: Moment,
  deps: Deps,
): Promise<Taken> {
  const insurers = await insurersOf(message.accident, deps);
  if (!insurers.ok) return insurers;
  const dispute = await deps.store.cases.get(known.caseId);
  return decideAccident.takeLaterMessage(
    { accident: known, dispute },
    message,
    insurers.value,
    moment,
  );
}
