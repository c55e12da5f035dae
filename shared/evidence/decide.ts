import {
  epochOf,
  fail,
  instantOf,
  move,
  ok,
  type Decision,
  type DomainError,
  type EvidenceId,
  type Instant,
  type Moment,
  type PartyId,
  type Result,
} from '@shared/kernel';
import type { CaseStage, DisputeCase } from '@shared/case';
import { filesPerCase, limits, sizeText, uploadDays } from './limits';
import type { ClaimItem } from './checklist';
import type { Capture, EvidenceFact, EvidenceItem, EvidenceKind, RefusalReason } from './model';
import { evidenceTransitions, type EvidenceAction } from './transitions';
import { isOwn } from './visibility';

export type EvidenceDecision = Decision<{ readonly item: EvidenceItem }, EvidenceFact>;

export type StartUpload = {
  readonly id: EvidenceId;
  readonly name: string;
  readonly kind: EvidenceKind;
  readonly item: ClaimItem;
  readonly size: number;
  readonly sha256: string;
  readonly capture: Capture;
};
export type Place = EvidenceItem['upload'];

/** What the server found when it read the finished object again. */
export type Inspection =
  | { readonly verdict: 'fit'; readonly contentType: string; readonly thumbnail?: string }
  | { readonly verdict: 'unfit'; readonly reason: RefusalReason };

const beforeSettled: readonly CaseStage[] = ['reported', 'open', 'mediating', 'unsettled'];

/** Whether this file may come at all; asked before the object store is. */
export function mayStartUpload(
  { dispute, files }: { dispute: DisputeCase; files: number },
  command: StartUpload,
  moment: Moment,
): Result<PartyId, DomainError> {
  const status = move(evidenceTransitions, 'start-upload', {
    from: 'nothing',
    to: 'uploading',
    actor: moment.actor,
  });
  if (!status.ok) return status;
  const party = moment.actor.party;
  if (!party) return fail({ code: 'not-allowed' });
  if (dispute.stage === 'closed') return notOpen('start-upload');
  if (files >= filesPerCase) {
    return fail({ code: 'too-many-files', params: { count: files, limit: filesPerCase } });
  }
  const limit = limits[command.kind];
  if (command.size <= limit.bytes) return ok(party);
  return fail({
    code: 'file-too-large',
    params: { size: sizeText(command.size), limit: sizeText(limit.bytes), remedy: limit.remedy },
  });
}

export function startUpload(
  records: { dispute: DisputeCase; files: number },
  command: StartUpload & { upload: Place },
  moment: Moment,
): EvidenceDecision {
  const party = mayStartUpload(records, command, moment);
  if (!party.ok) return party;
  const item: EvidenceItem = {
    ...command,
    version: 0,
    caseId: records.dispute.id,
    party: party.value,
    uploadedBy: moment.actor.id,
    status: 'uploading',
    startedAt: moment.at,
    reviews: [],
  };
  return ok({ records: { item }, facts: [] });
}

/** Seals the file, or refuses it for what is in it. */
export function finishUpload(
  { item }: { item: EvidenceItem },
  { inspection }: { inspection: Inspection },
  moment: Moment,
): EvidenceDecision {
  if (!isOwn(moment.actor, item)) return fail({ code: 'not-allowed' });
  const to = inspection.verdict === 'fit' ? 'sealed' : 'refused';
  const status = move(evidenceTransitions, 'finish-upload', {
    from: item.status,
    to,
    actor: moment.actor,
  });
  if (!status.ok) return status;
  const about = aboutOf(item);
  if (inspection.verdict === 'unfit') {
    const refused: EvidenceItem = { ...item, status: 'refused', refusal: inspection.reason };
    return ok({
      records: { item: refused },
      facts: [{ type: 'evidence.refused', data: { ...about, reason: inspection.reason } }],
    });
  }
  const { contentType, thumbnail } = inspection;
  const sealed: EvidenceItem = {
    ...item,
    status: 'sealed',
    sealedAt: moment.at,
    contentType,
    ...(thumbnail ? { thumbnail } : {}),
  };
  return ok({
    records: { item: sealed },
    facts: [
      {
        type: 'evidence.sealed',
        data: { ...about, kind: item.kind, size: item.size, sha256: item.sha256 },
      },
    ],
  });
}

/** An upload that nobody has finished in time. Nobody but its owner has seen it, so there is nothing to tell. */
export function abandon({ item }: { item: EvidenceItem }, moment: Moment): EvidenceDecision {
  const { at, actor } = moment;
  const status = move(evidenceTransitions, 'abandon', {
    from: item.status,
    to: 'withdrawn',
    actor,
  });
  if (!status.ok) return status;
  if (item.startedAt >= abandonedBefore(at)) return notOpen('abandon');
  return ok({
    records: { item: { ...item, status: 'withdrawn', withdrawnAt: at } },
    facts: [],
  });
}

/** What was begun before this moment had time enough. */
export function abandonedBefore(at: Instant): Instant {
  return instantOf(epochOf(at) - uploadDays * 86_400_000);
}

/** The owner takes his file back, as long as nothing is settled on it. */
export function withdraw(
  { item, dispute }: { item: EvidenceItem; dispute: DisputeCase },
  command: { version: number },
  moment: Moment,
): EvidenceDecision {
  if (!isOwn(moment.actor, item)) return fail({ code: 'not-allowed' });
  const status = move(evidenceTransitions, 'withdraw', {
    from: item.status,
    to: 'withdrawn',
    actor: moment.actor,
  });
  if (!status.ok) return status;
  if (item.version !== command.version)
    return fail({ code: 'changed-meanwhile', params: { version: item.version } });
  if (!beforeSettled.includes(dispute.stage)) return notOpen('withdraw');
  const seenByOthers = item.reviews.length > 0 ? 'yes' : 'no';
  return ok({
    records: { item: { ...item, status: 'withdrawn', withdrawnAt: moment.at } },
    facts:
      item.status === 'sealed'
        ? [{ type: 'evidence.withdrawn', data: { ...aboutOf(item), seenByOthers } }]
        : [],
  });
}

function notOpen(action: EvidenceAction): { ok: false; error: DomainError } {
  const params = { action: evidenceTransitions[action].label };
  return fail({ code: 'not-open-now', params, open: [] });
}

export function aboutOf(item: EvidenceItem): {
  evidence: EvidenceId;
  party: PartyId;
  item: ClaimItem;
} {
  return { evidence: item.id, party: item.party, item: item.item };
}
