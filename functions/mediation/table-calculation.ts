import { mayTable } from '@shared/calculation';
import { fail } from '@shared/kernel';
import { decideMediation, mediationApi } from '@shared/mediation';
import { caseAction } from '../platform';
import { act } from './act';

/** A side lays open what it has counted itself; what another side keeps is not to be found. */
export const tableCalculation = caseAction(mediationApi.tableCalculation, async (call) => {
  const { input, deps, dispute, moment } = call;
  const calculation = await deps.store.calculations.find(input.calculation);
  if (calculation?.caseId !== dispute.id || !mayTable(moment.actor, calculation))
    return fail({ code: 'not-found' });
  return act(call, (records) => decideMediation.tableCalculation(records, input, moment));
});
