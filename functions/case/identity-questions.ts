import { caseApi, decideCase } from '@shared/case';
import { endOf, dateOf, fail, ok } from '@shared/kernel';
import { periods } from '@shared/law';
import { dueDate } from '@shared/law/calendar';
import { accept, accountAction, caseAction, caseQuery } from '../platform';
import { answerWith } from './answer';
import { findSeat } from './find-seat';
import { save } from '../platform';

/** The phone on file is gone: the officer who has the file answers within a working day. */
export const askOfficer = accountAction(
  caseApi.askOfficer,
  async ({ input, deps, subject, moment }) => {
    const seat = await findSeat(deps, subject, input, moment);
    if (!seat.ok) return seat;
    const { dispute, party, moment: seated } = seat.value;
    const command = { party: party.id, phone: subject.phone, reason: input.reason };
    const decision = decideCase.askOfficer({ dispute }, command, seated);
    if (!decision.ok) return decision;
    const { records, facts } = decision.value;
    const answerBy = endOf(dueDate(dateOf(moment.at), periods['identity-answer']).date);
    return accept({
      dispute: records.dispute,
      changes: [save('cases', records.dispute)],
      facts,
      moment: seated,
      answer: { answerBy },
    });
  },
);

export const listIdentityQuestions = caseQuery(
  caseApi.listIdentityQuestions,
  async ({ dispute }) =>
    ok({
      questions: dispute.parties.flatMap(({ id, name, idNumber, phone, identityQuestion }) =>
        identityQuestion
          ? [
              {
                party: id,
                name,
                idNumber,
                ...(phone ? { phoneOnFile: phone } : {}),
                phone: identityQuestion.phone,
                reason: identityQuestion.reason,
                account: identityQuestion.account,
                at: identityQuestion.at,
              },
            ]
          : [],
      ),
    }),
  ({ questions }) => questions.map(({ party }) => party),
);

export const confirmIdentity = caseAction(
  caseApi.confirmIdentity,
  async ({ input, dispute, moment }) =>
    answerWith(decideCase.confirmIdentity({ dispute }, input, moment)),
);

export const refuseIdentity = caseAction(
  caseApi.refuseIdentity,
  async ({ input, dispute, moment }) =>
    answerWith(decideCase.refuseIdentity({ dispute }, input, moment)),
);

export const readContact = caseQuery(caseApi.readContact, async ({ input, dispute }) => {
  const party = dispute.parties.find(({ id }) => id === input.party);
  if (!party) return fail({ code: 'not-found' });
  const { name, phone, idNumber } = party;
  return ok({ name, idNumber, ...(phone ? { phone } : {}) });
});
