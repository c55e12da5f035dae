import type { DisputeCase, CaseFact } from './model';
import { stageMoves, type StageMove } from './transitions';

/**
 * Moves the spine inside a capability's decision, so that both moves are one decision.
 * Throws when the table does not know the move: the capability's own table must have refused before.
 */
export function advanceCase(
  dispute: DisputeCase,
  action: StageMove,
): { readonly dispute: DisputeCase; readonly facts: readonly CaseFact[] } {
  const row = stageMoves[action];
  if (!row.from.includes(dispute.stage)) throw new Error(`${action} from stage ${dispute.stage}`);
  return {
    dispute: { ...dispute, stage: row.to },
    facts: [{ type: 'case.stage-moved', data: { from: dispute.stage, to: row.to } }],
  };
}
