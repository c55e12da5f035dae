import type { RefusalReason, UploadParts } from '@shared/evidence';
import { partsOf, type Refusal, type Result } from '@shared/kernel';
import { uploadTexts } from './upload-texts';
import type { Job, UploadIo } from './upload-types';

type Answered<T> = Promise<Result<T, Refusal>>;
export type Sealing =
  | { readonly status: 'sealed' }
  | { readonly status: 'refused'; readonly reason: RefusalReason; readonly message: string };

/** The server, as the queue sees it. A refusal that may pass (network, busy) is `unsettled`. */
export type UploadServer = {
  start(job: Job, sha256: string): Answered<UploadParts>;
  resume(job: Job): Answered<UploadParts>;
  finish(job: Job): Answered<Sealing>;
  isUnsettled(refusal: Refusal): boolean;
};

export type StepResult =
  | { readonly next: 'done' }
  /** Try again when the network is back or after a while. */
  | { readonly next: 'later'; readonly job: Job }
  | { readonly next: 'stop'; readonly job: Job };

type Tools = {
  readonly io: UploadIo;
  readonly server: UploadServer;
  readonly newId: () => string;
  /** Keeps and shows the job; `false` when the person paused or removed it meanwhile. */
  readonly update: (job: Job) => boolean;
};

/** How often a file may begin anew because the server had forgotten its upload. */
const mostRestarts = 2;

/** Carries one file as far as it goes: hash, announce, parts, seal. Everything done before is used again. */
export async function carry(job: Job, tools: Tools): Promise<StepResult> {
  let current = job;
  for (let restarts = 0; restarts <= mostRestarts; restarts++) {
    const step = await carryOnce(current, tools);
    if (step.next !== 'restart') return step;
    current = { ...step.job, id: tools.newId(), started: false, sent: 0, state: 'waiting' };
    if (!tools.update(current)) return { next: 'stop', job: current };
  }
  return { next: 'stop', job: failed(current, uploadTexts.forgotten) };
}

async function carryOnce(
  job: Job,
  tools: Tools,
): Promise<StepResult | { next: 'restart'; job: Job }> {
  const hashed = await hashedJob(job, tools);
  if (!hashed) return { next: 'stop', job: lost(job) };
  const { sha256 } = hashed;
  const parts = hashed.started
    ? await tools.server.resume(hashed)
    : await tools.server.start(hashed, sha256);
  if (!parts.ok) {
    if (hashed.started && parts.error.code === 'not-found') return { next: 'restart', job: hashed };
    return afterRefusal(hashed, parts.error, tools);
  }
  if (parts.value.status === 'withdrawn') return { next: 'restart', job: hashed };
  const sent = await sendParts({ ...hashed, started: true, state: 'sending' }, parts.value, tools);
  if (sent.next !== 'seal') return sent;
  return seal(sent.job, tools);
}

async function hashedJob(
  job: Job,
  { io, update }: Tools,
): Promise<(Job & { sha256: string }) | undefined> {
  if (job.sha256) return { ...job, sha256: job.sha256 };
  update({ ...job, state: 'hashing' });
  const sha256 = await io.hash(job.ref, job.size);
  return sha256 ? { ...job, sha256 } : undefined;
}

type Sent =
  | StepResult
  | { readonly next: 'restart'; readonly job: Job }
  | { readonly next: 'seal'; readonly job: Job };

async function sendParts(job: Job, parts: UploadParts, tools: Tools): Promise<Sent> {
  const cut = new Map(
    partsOf({ size: job.size, partSize: parts.partSize }).map((p) => [p.part, p]),
  );
  const here = parts.arrived.reduce((sum, part) => sum + (cut.get(part)?.size ?? 0), 0);
  let current: Job = { ...job, sent: here };
  for (const { part, url } of parts.missing) {
    if (!tools.update(current)) return { next: 'stop', job: current };
    const where = cut.get(part);
    const bytes = where && (await tools.io.slice(job.ref, where.from, where.size));
    if (!where || !bytes || bytes.byteLength !== where.size)
      return { next: 'stop', job: lost(current) };
    const outcome = await tools.io.send(url, bytes);
    switch (outcome) {
      case 'arrived':
        current = { ...current, sent: current.sent + where.size };
        break;
      case 'gone':
        return { next: 'restart', job: current };
      case 'expired':
      case 'no-network':
        return { next: 'later', job: { ...current, state: 'waiting' } };
    }
  }
  return { next: 'seal', job: current };
}

async function seal(job: Job, tools: Tools): Promise<StepResult | { next: 'restart'; job: Job }> {
  const sealing: Job = { ...job, state: 'sealing' };
  if (!tools.update(sealing)) return { next: 'stop', job: sealing };
  const answer = await tools.server.finish(sealing);
  if (!answer.ok) {
    if (answer.error.code === 'parts-missing')
      return { next: 'later', job: { ...sealing, state: 'waiting' } };
    return afterRefusal(sealing, answer.error, tools);
  }
  if (answer.value.status === 'refused')
    return { next: 'stop', job: failed(sealing, answer.value.message) };
  await tools.io.forget(job.ref);
  return { next: 'done' };
}

function afterRefusal(job: Job, refusal: Refusal, { server }: Tools): StepResult {
  if (server.isUnsettled(refusal)) return { next: 'later', job: { ...job, state: 'waiting' } };
  if (refusal.code === 'login-needed') return { next: 'stop', job: { ...job, state: 'paused' } };
  return { next: 'stop', job: failed(job, refusal.message) };
}

function failed(job: Job, reason: string): Job {
  return { ...job, state: 'failed', reason };
}

function lost(job: Job): Job {
  return { ...job, state: 'lost', reason: uploadTexts.lost };
}

/** 0 to 100, whole; 100 only when everything has arrived. */
export function percentOf(job: Pick<Job, 'sent' | 'size'>): number {
  return Math.floor((job.sent / job.size) * 100);
}

/** What the list says of a file on its way. */
export function jobText(job: Job, online: boolean): string {
  switch (job.state) {
    case 'waiting':
      if (online) return job.sent > 0 ? `传了 ${percentOf(job)}%，等着接着传` : '排队等着传';
      return job.sent > 0 ? `停在 ${percentOf(job)}%，等网络` : '等网络';
    case 'hashing':
      return '正在核对文件';
    case 'sending':
      return `传了 ${percentOf(job)}%`;
    case 'sealing':
      return '传完了，正在封存';
    case 'paused':
      return `停在 ${percentOf(job)}%`;
    case 'failed':
    case 'lost':
      return job.reason ?? uploadTexts.lost;
  }
}
