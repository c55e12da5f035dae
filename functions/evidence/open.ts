import { checklist, evidenceApi, isOwn, type EvidenceItem } from '@shared/evidence';
import { fail, ok, type Moment } from '@shared/kernel';
import { insurersOf, type DisputeCase } from '@shared/case';
import { caseQuery } from '../platform';
import type { Deps } from '../ports';
import { findItem } from './find-item';
import { nameWithEnding } from './file-types';

export const open = caseQuery(evidenceApi.open, async ({ input, dispute, deps, moment }) => {
  const found = await findItem(deps, dispute, moment.actor, input.id);
  if (!found.ok) return found;
  const item = found.value;
  const { contentType } = item;
  if (item.status !== 'sealed' || !contentType) return fail({ code: 'not-found' });
  const name = nameWithEnding(item.name, contentType);
  const url = await deps.files.link(item.upload.key, name, {
    inline: showsInPage(contentType),
    contentType,
  });
  await leaveTrace(deps, dispute, item, moment);
  return ok({ url, name, contentType });
});

/** Pictures and videos are shown where they are asked for; what most browsers cannot show is saved as a file. */
function showsInPage(contentType: string): boolean {
  return contentType !== 'application/pdf' && contentType !== 'image/heic';
}

/** Whoever opens another's health, income or family papers leaves a line that the person can see. */
async function leaveTrace(
  deps: Deps,
  dispute: DisputeCase,
  item: EvidenceItem,
  { actor, at }: Moment,
): Promise<void> {
  if (isOwn(actor, item) || !checklist[item.item].personal) return;
  const offices = [...Object.values(dispute.offices), ...insurersOf(dispute)];
  const office = offices.find(({ id }) => id === actor.office)?.name;
  await deps.looks.add({
    caseId: dispute.id,
    parties: [item.party],
    account: actor.id,
    role: actor.role,
    ...(office ? { office } : {}),
    ...(actor.party ? { party: actor.party } : {}),
    what: ['evidence'],
    purpose: `看${checklist[item.item].title}材料`,
    at,
  });
}
