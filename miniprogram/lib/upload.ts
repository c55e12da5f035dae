import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { evidenceApi } from '@shared/evidence';
import { call, isUnsettled } from './call';
import { now } from './format';
import { newKey } from './id-key';
import { isOnline } from './online';
import { onDraftsDropped } from './session';
import { readStored, writeStored } from './store';
import { io } from './upload-io';
import type { UploadServer } from './upload-engine';
import { uploadQueue, type UploadQueue } from './upload-queue';
import type { Job, UploadSource } from './upload-types';

export { jobText, percentOf } from './upload-engine';
export type { Job, UploadSource } from './upload-types';

/** Under `draft:`, so that signing out clears it with the drafts. */
const stored = 'draft:uploads';

const one = (job: Job) => ({ caseId: job.caseId as never, id: job.id as never });

const server: UploadServer = {
  // the keys follow the file: a lost answer is asked for again, not a second upload begun
  start: ({ name, kind, item, size, source, chosenAt, ...job }, sha256) =>
    call(
      evidenceApi.startUpload,
      {
        caseId: job.caseId,
        id: job.id,
        name,
        kind,
        item,
        size,
        sha256,
        capture: { source, clientTime: chosenAt },
      },
      { key: `start-${job.id}` },
    ),
  resume: (job) => call(evidenceApi.resumeUpload, one(job)),
  finish: (job) => call(evidenceApi.finishUpload, one(job)),
  isUnsettled,
};

let queue: UploadQueue | undefined;

/** The one queue of this phone. Made at the first use; goes on by itself when the network comes back. */
export function uploads(): UploadQueue {
  if (queue) return queue;
  const made = uploadQueue({
    io,
    server,
    newId: newKey,
    now,
    load: () => (readStored(stored) as Job[] | undefined) ?? [],
    save: (jobs) => writeStored(stored, jobs),
    isOnline,
    after: (ms, run) => void setTimeout(run, ms),
  });
  queue = made;
  onDraftsDropped(() => void made.clear());
  Taro.onNetworkStatusChange(({ isConnected }) => {
    if (isConnected) made.wake();
  });
  made.wake();
  return made;
}

/** The files of one case on their way; `onSealed` runs when one has arrived for good. */
export function useUploads(caseId: string, onSealed: () => void): readonly Job[] {
  const [jobs, setJobs] = useState(() => uploads().jobs());
  useEffect(() => uploads().watch(setJobs), []);
  useEffect(
    () => uploads().onSealed((id) => (id === caseId ? onSealed() : undefined)),
    [caseId, onSealed],
  );
  return jobs.filter((job) => job.caseId === caseId);
}

/** Lets the person choose and puts what was chosen into the queue. Gives how many: choosing nothing is no fault. */
export async function pickFiles(
  source: UploadSource,
  to: { readonly caseId: string; readonly item: Job['item'] },
): Promise<number> {
  const files = await io.pick(source);
  if (files.length > 0) uploads().add(to.caseId, to.item, source, files);
  return files.length;
}

/** Takes a file out of the queue, and its beginnings off the server. */
export async function dropUpload(id: string): Promise<void> {
  const job = await uploads().remove(id);
  if (job?.started)
    await call(evidenceApi.withdraw, { ...one(job), version: job.state === 'failed' ? 2 : 1 });
}
