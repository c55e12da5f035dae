import { fail } from '@shared/kernel';
import { decideMediation, mediationApi } from '@shared/mediation';
import { caseAction } from '../platform';
import { act } from './act';

export const tableCalculation = caseAction(mediationApi.tableCalculation, async (call) => {
  const { input, deps, dispute, moment } = call;
  const calculation = await deps.store.calculations.find(input.calculation);
  if (calculation?.caseId !== dispute.id) return fail({ code: 'not-found' });
  return act(call, (records) => decideMediation.tableCalculation(records, input, moment));
});
