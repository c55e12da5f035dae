import { fail } from '@shared/kernel';
import { decideMediation, mediationApi } from '@shared/mediation';
import { caseAction } from '../platform';
import { act } from './act';

export const assignMediator = caseAction(mediationApi.assignMediator, async (call) => {
  const { input, deps, dispute, moment } = call;
  const account = await deps.store.accounts.find(input.account);
  const staff = account?.staff;
  if (staff?.role !== 'mediator' || staff.office.id !== dispute.offices.mediation.id) {
    return fail({ code: 'not-a-mediator' });
  }
  const command = { account: input.account, name: staff.name };
  return act(call, (records) => decideMediation.assignMediator(records, command, moment));
});
