import { insurersOf, type DisputeCase } from '@shared/case';
import type { PartyId } from '@shared/kernel';
import type { Deps } from '../ports';
import type { Handler } from './handler';
import type { Placed } from './place';

/** Each read of personal data by somebody who is not the person leaves one line that the person can see. */
export async function leaveTrace(
  handler: Handler,
  call: Placed,
  shown: readonly PartyId[] | undefined,
  deps: Deps,
): Promise<void> {
  const { endpoint } = handler;
  const { actor, at } = call.moment;
  const { dispute } = call;
  if (!endpoint.reveals || !dispute) return;
  const { party, purpose } = call.input as { party?: PartyId; purpose?: string };
  const whose = shown ?? (party ? [party] : dispute.parties.map((p) => p.id));
  const others = whose.filter((id) => actor.role !== 'party' || id !== actor.party);
  if (others.length === 0) return;
  await deps.looks.add({
    caseId: dispute.id,
    parties: [...new Set(others)],
    account: actor.id,
    role: actor.role,
    ...(actor.office ? { office: officeName(dispute, actor.office) } : {}),
    ...(actor.party ? { party: actor.party } : {}),
    what: endpoint.reveals,
    purpose: purpose ?? endpoint.name,
    at,
  });
}

function officeName(dispute: DisputeCase, office: string): string {
  const known = [...Object.values(dispute.offices), ...insurersOf(dispute)];
  return known.find((o) => o.id === office)?.name ?? office;
}
