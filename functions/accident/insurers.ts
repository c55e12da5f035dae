import { fail, ok, type DomainError, type FieldIssue, type Result } from '@shared/kernel';
import type { AccidentFacts, Insurers } from '@shared/accident';
import type { Deps } from '../ports';

/** The insurers named in an accident, from our register; one we do not know is a faulty field. */
export async function insurersOf(
  facts: AccidentFacts,
  deps: Deps,
): Promise<Result<Insurers, DomainError>> {
  const known = Object.fromEntries(
    (await deps.offices.insurers(deps.config.region)).map((o) => [o.id, o]),
  );
  const fields: FieldIssue[] = facts.vehicles.flatMap((vehicle, v) =>
    vehicle.policies.flatMap((policy, p) =>
      known[policy.insurer]
        ? []
        : [
            {
              path: `accident.vehicles.${v}.policies.${p}.insurer`,
              message: '没有登记这家保险公司，请从名单里选',
            },
          ],
    ),
  );
  return fields.length > 0
    ? fail({ code: 'bad-input', params: { count: fields.length }, fields })
    : ok(known);
}
