import { randomBytes } from 'node:crypto';
import { sweepUploads } from '../../functions/jobs/sweep-uploads';
import { VersionConflict, type Deps } from '../../functions/ports';
import { systemActor } from '../../shared/case';
import { decideEvidence, evidenceApi, type EvidenceItem } from '../../shared/evidence';
import { epochOf, instantOf, type Instant } from '../../shared/kernel';
import {
  announce,
  dispute,
  onEvidenceBench,
  send,
  stack,
  upload,
  who,
} from '../support/evidence-bench';
import { photo } from '../builders/media';

onEvidenceBench();

const day = 86_400_000;
/** Bytes on disk carry the real time, records that of the test: both stand at the same moment here. */
const start = instantOf(Date.now());
const afterDays = (days: number): void => stack.setNow(instantOf(epochOf(start) + days * day));
beforeEach(() => stack.setNow(start));

const bytes = randomBytes(1_500_000);
const itemOf = async (id: string): Promise<EvidenceItem> => stack.deps.store.evidence.get(id);
const uploadOf = ({ upload: place, size }: EvidenceItem) => ({ ...place, size });
const startWith = (input: ReturnType<typeof announce>) =>
  stack.call(evidenceApi.startUpload, input, { token: who.wang });

/** Announced, the first of its two parts sent, and left lying. */
async function leftLying(): Promise<ReturnType<typeof announce>> {
  const input = announce(bytes);
  const { value } = await startWith(input);
  await send({ ...value, missing: value.missing.slice(0, 1) }, bytes);
  return input;
}

test('an upload nobody finished is given up after seven days, and its parts are gone', async () => {
  const { id } = await leftLying();
  afterDays(6.9);
  expect(await sweepUploads.run(stack.deps)).toEqual({ abandoned: 0, dropped: 0 });
  expect(await stack.deps.files.arrivedParts(uploadOf(await itemOf(id)))).toEqual([1]);
  afterDays(7.1);
  expect(await sweepUploads.run(stack.deps)).toEqual({ abandoned: 1, dropped: 1 });
  const item = await itemOf(id);
  expect([item.status, item.withdrawnAt]).toEqual(['withdrawn', stack.now()]);
  expect(await stack.deps.files.arrivedParts(uploadOf(item))).toEqual([]);
  expect(await sweepUploads.run(stack.deps)).toEqual({ abandoned: 0, dropped: 0 });
});

test('the phone that comes back to it later is told that it was taken back, and sends it anew', async () => {
  const input = await leftLying();
  afterDays(8);
  await sweepUploads.run(stack.deps);
  const one = { caseId: dispute.id, id: input.id };
  const token = await stack.deps.sessions.open((await itemOf(input.id)).uploadedBy, stack.now());
  const resumed = await stack.call(evidenceApi.resumeUpload, one, { token });
  expect([resumed.status, resumed.value.status]).toEqual([200, 'withdrawn']);
  const { finished } = await upload(await photo(), { id: crypto.randomUUID() }, token);
  expect(finished.value.status).toBe('sealed');
});

test('what was sealed stays, and parts without a record go too', async () => {
  const { id } = await upload(await photo());
  await stack.deps.files.startUpload({ key: 'evidence/never-recorded', contentType: 'x' });
  afterDays(30);
  expect(await sweepUploads.run(stack.deps)).toEqual({ abandoned: 0, dropped: 1 });
  const item = await itemOf(id);
  expect(item.status).toBe('sealed');
  expect(await stack.deps.files.exists(item.upload.key)).toBe(true);
});

test('one that is finished in this very moment is left as it is', async () => {
  const { id } = await leftLying();
  afterDays(8);
  let lost = 0;
  const racing: Deps = {
    ...stack.deps,
    async commit(write) {
      lost += 1;
      // the other one writes first, then ours comes too late
      await stack.connection
        .collection('evidence')
        .updateOne({ _id: id }, { $set: { status: 'refused' }, $inc: { version: 1 } });
      await expect(stack.deps.commit(write)).rejects.toBeInstanceOf(VersionConflict);
      throw new VersionConflict('evidence');
    },
  };
  expect(await sweepUploads.run(racing)).toMatchObject({ abandoned: 0 });
  expect([lost, (await itemOf(id)).status]).toEqual([1, 'refused']);
});

test('only the system gives an upload up, and only one that is old enough', async () => {
  const { id } = await leftLying();
  const item = await itemOf(id);
  const at = instantOf(epochOf(start) + 8 * day);
  const decide = (actor: typeof systemActor, when: Instant) =>
    decideEvidence.abandon({ item }, { actor, at: when, newId: () => 'x' });
  expect(decide({ ...systemActor, role: 'party', relation: 'own' }, at)).toMatchObject({
    ok: false,
    error: { code: 'not-allowed' },
  });
  expect(decide(systemActor, start)).toMatchObject({ ok: false, error: { code: 'not-open-now' } });
  expect(decide(systemActor, at).ok).toBe(true);
});
