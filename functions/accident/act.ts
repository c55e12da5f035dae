import { fail, type DomainError, type Result } from '@shared/kernel';
import type { DisputeCase } from '@shared/case';
import type { Accident, decideAccident } from '@shared/accident';
import { accept, save, type Plan } from '../platform';
import type { Deps } from '../ports';
import { findAccident } from './find-accident';
import { newSides } from './new-sides';

type Done = {
  readonly caseId: DisputeCase['id'];
  readonly version: number;
  readonly status: Accident['status'];
};
type Loaded = { readonly accident: Accident; readonly dispute: DisputeCase };

/** Load, compare with what the officer saw, decide, write: the way of every action on an accident. */
export async function actOn(
  {
    deps,
    dispute,
    version,
  }: { readonly deps: Deps; readonly dispute: DisputeCase; readonly version: number },
  decide: (records: Loaded) => decideAccident.AccidentDecision,
): Promise<Result<Plan<Done>, DomainError>> {
  const found = await findAccident(deps, dispute.id);
  if (!found.ok) return found;
  const accident = found.value;
  if (accident.version !== version)
    return fail({ code: 'changed-meanwhile', params: { version: accident.version } });
  const decision = decide({ accident, dispute });
  if (!decision.ok) return decision;
  const { records, facts } = decision.value;
  const spineMoved = records.dispute !== dispute;
  const table = await newSides(deps, records.dispute);
  return accept({
    dispute: records.dispute,
    changes: [
      save('accidents', records.accident),
      ...(spineMoved ? [save('cases', records.dispute)] : []),
      ...table.changes,
    ],
    facts: [...facts, ...table.facts],
    answer: {
      caseId: dispute.id,
      version: records.accident.version + 1,
      status: records.accident.status,
    },
  });
}
