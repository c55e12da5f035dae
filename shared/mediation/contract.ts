import { z } from 'zod';
import { CaseId, endpoint, type Access } from '@shared/kernel';
import { Changed } from '@shared/case';
import { mediationTransitions, type MediationAction } from './transitions';

/** Inside the mediation. Police, court and supervisors are not: the wall of 在线调解规则 18. */
export const inside: Access = {
  party: ['own'],
  helper: ['own'],
  insurer: ['assigned'],
  mediator: ['assigned'],
};
export const withOffice: Access = { ...inside, clerk: ['assigned'] };

/** An action's endpoint: who may, and with which scope, is read from its row in the table. */
export function act<A extends MediationAction, I extends z.ZodRawShape>(action: A, input: I) {
  const { by, scope } = mediationTransitions[action];
  return endpoint({
    name: `mediation/${action}`,
    kind: 'act',
    on: 'case',
    by,
    ...(scope ? { scope } : {}),
    input: z.strictObject({ caseId: CaseId, ...input }),
    output: Changed,
  });
}
