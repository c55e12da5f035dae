import type { ClaimItem, EvidenceKind } from '@shared/evidence';
import { limits, sizeText } from '@shared/evidence';
import { sentenceOf, type Instant } from '@shared/kernel';
import { carry, type UploadServer } from './upload-engine';
import { uploadTexts } from './upload-texts';
import type { Job, PickedFile, UploadIo, UploadSource } from './upload-types';

export type QueuePorts = {
  readonly io: UploadIo;
  readonly server: UploadServer;
  readonly newId: () => string;
  readonly now: () => Instant;
  readonly load: () => readonly Job[];
  readonly save: (jobs: readonly Job[]) => void;
  readonly isOnline: () => boolean;
  /** Calls back after so many milliseconds. */
  readonly after: (ms: number, run: () => void) => void;
};

export type UploadQueue = {
  jobs(): readonly Job[];
  watch(listener: (jobs: readonly Job[]) => void): () => void;
  /** Tells of each file that was sealed. */
  onSealed(listener: (caseId: string) => void): () => void;
  add(caseId: string, item: ClaimItem, source: UploadSource, files: readonly PickedFile[]): void;
  pause(id: string): void;
  resume(id: string): void;
  remove(id: string): Promise<Job | undefined>;
  /** Lets go of every file: another person is at this phone. */
  clear(): Promise<void>;
  /** Goes on with whatever waits: at start, and when the network is back. */
  wake(): void;
};

const waits = [2000, 5000, 15_000, 30_000] as const;

/** The files on their way, one after another. Kept on the phone after each step, so that a killed app goes on. */
export function uploadQueue(ports: QueuePorts): UploadQueue {
  // what was under way when the app was closed waits for its turn again
  let jobs: readonly Job[] = ports
    .load()
    .map((job) => (isUnderWay(job) ? { ...job, state: 'waiting' } : job));
  const listeners = new Set<(jobs: readonly Job[]) => void>();
  const sealed = new Set<(caseId: string) => void>();
  let running = false;
  let failures = 0;

  const set = (next: readonly Job[]): void => {
    jobs = next;
    ports.save(jobs);
    listeners.forEach((listener) => listener(jobs));
  };
  const replace = (id: string, job: Job): void => set(jobs.map((j) => (j.id === id ? job : j)));

  async function run(): Promise<void> {
    if (running) return;
    running = true;
    try {
      for (let job = nextOf(jobs); job && ports.isOnline(); job = nextOf(jobs)) {
        if (!(await carryOne(job))) break;
      }
    } finally {
      running = false;
    }
  }

  /** False when it is better to wait. */
  async function carryOne(first: Job): Promise<boolean> {
    let id = first.id;
    const update = (job: Job): boolean => {
      const kept = jobs.find((j) => j.id === id);
      if (!kept || kept.state === 'paused') return false;
      replace(id, job);
      id = job.id;
      return true;
    };
    const step = await carry(first, { ...ports, update });
    const kept = jobs.find((j) => j.id === id);
    if (step.next === 'done') {
      failures = 0;
      set(jobs.filter((j) => j.id !== id));
      sealed.forEach((listener) => listener(first.caseId));
      return true;
    }
    if (kept) replace(id, kept.state === 'paused' ? { ...step.job, state: 'paused' } : step.job);
    if (step.next === 'stop') return true;
    ports.after(waits[Math.min(failures, waits.length - 1)] ?? 30_000, () => void run());
    failures += 1;
    return false;
  }

  return {
    jobs: () => jobs,
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onSealed(listener) {
      sealed.add(listener);
      return () => sealed.delete(listener);
    },
    add(caseId, item, source, files) {
      set([...jobs, ...files.map((file) => newJob(ports, { caseId, item, source, file }))]);
      void run();
    },
    pause(id) {
      const job = jobs.find((j) => j.id === id);
      if (job && (isUnderWay(job) || job.state === 'waiting'))
        replace(id, { ...job, state: 'paused' });
    },
    resume(id) {
      const job = jobs.find((j) => j.id === id);
      if (job?.state === 'paused') replace(id, { ...job, state: 'waiting' });
      failures = 0;
      void run();
    },
    async remove(id) {
      const job = jobs.find((j) => j.id === id);
      set(jobs.filter((j) => j.id !== id));
      if (job) await ports.io.forget(job.ref);
      return job;
    },
    async clear() {
      const gone = jobs;
      set([]);
      for (const { ref } of gone) await ports.io.forget(ref);
    },
    wake() {
      failures = 0;
      void run();
    },
  };
}

function isUnderWay({ state }: Job): boolean {
  return state === 'hashing' || state === 'sending' || state === 'sealing';
}

function nextOf(jobs: readonly Job[]): Job | undefined {
  return jobs.find((job) => job.state === 'waiting');
}

type New = {
  readonly caseId: string;
  readonly item: ClaimItem;
  readonly source: UploadSource;
  readonly file: PickedFile;
};

/** What can be told on the phone is told at once, before a byte is sent. */
function newJob({ newId, now }: QueuePorts, { caseId, item, source, file }: New): Job {
  const kind: EvidenceKind = file.kind ?? 'photo';
  const base = {
    id: newId(),
    caseId,
    ref: file.ref,
    name: file.name,
    kind,
    item,
    size: file.size,
    source,
    chosenAt: now(),
    started: false,
    sent: 0,
  };
  const reason = faultOf(file);
  return reason ? { ...base, state: 'failed', reason } : { ...base, state: 'waiting' };
}

function faultOf({ kind, size }: PickedFile): string | undefined {
  if (!kind) return uploadTexts.kind;
  if (size === 0) return uploadTexts.empty;
  const { bytes, remedy } = limits[kind];
  if (size <= bytes) return undefined;
  return sentenceOf({
    code: 'file-too-large',
    params: { size: sizeText(size), limit: sizeText(bytes), remedy },
  });
}
