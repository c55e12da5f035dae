import { decideEvidence, type EvidenceItem } from '@shared/evidence';
import { systemActor } from '@shared/case';
import type { Moment } from '@shared/kernel';
import { save } from '../platform';
import { VersionConflict, type Deps } from '../ports';
import type { Job } from './job';
import { systemWrite } from './system-commit';

const batch = 100;

/**
 * 上传清理: uploads that nobody finished in time are given up, then their parts are thrown away, and with them those
 * of uploads that never got a record. In this order: nobody is ever sent to an upload whose parts are gone.
 */
export const sweepUploads: Job = {
  name: 'sweep-uploads',
  cron: '0 20 * * * * *',
  async run(deps) {
    const at = deps.clock();
    const before = decideEvidence.abandonedBefore(at);
    let abandoned = 0;
    for (;;) {
      const old = await deps.store.evidence.list(
        { status: 'uploading', startedAt: { before } },
        { sort: 'startedAt', limit: batch },
      );
      if (old.length === 0) break;
      for (const item of old)
        if (await abandon(item, deps, { actor: systemActor, at, newId: deps.newId }))
          abandoned += 1;
    }
    return { abandoned, dropped: await deps.files.dropUploads(before) };
  },
};

/** Whether it was given up; one that was finished or taken back in this very moment is left as it is. */
async function abandon(item: EvidenceItem, deps: Deps, moment: Moment): Promise<boolean> {
  const decision = decideEvidence.abandon({ item }, moment);
  if (!decision.ok) throw new Error(`upload ${item.id}: ${decision.error.code}`);
  try {
    const changes = [save('evidence', decision.value.records.item)];
    await deps.commit(systemWrite({ changes, at: moment.at }));
    return true;
  } catch (error) {
    if (error instanceof VersionConflict) return false;
    throw error;
  }
}
