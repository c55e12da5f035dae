import type { decideEvidence, EvidenceItem } from '../../shared/evidence';
import type { AccountId, Actor, EvidenceId, Instant, OfficeId, PartyId } from '../../shared/kernel';
import { aCase } from './case';

export const at = '2026-11-25T09:00:00.000+08:00' as Instant;
export const wang = 'party-wang' as PartyId;
export const li = 'party-li' as PartyId;
export const owner: Actor = {
  id: 'account-wang' as AccountId,
  role: 'party',
  relation: 'own',
  party: wang,
};
export const other: Actor = {
  id: 'account-li' as AccountId,
  role: 'party',
  relation: 'own',
  party: li,
};
export const insurer: Actor = {
  id: 'account-ins' as AccountId,
  role: 'insurer',
  relation: 'assigned',
  office: 'insurer-yuan' as OfficeId,
};
export const police: Actor = {
  id: 'account-police' as AccountId,
  role: 'police',
  relation: 'assigned',
  office: 'police-410922' as OfficeId,
};
export const moment = (actor: Actor) => ({ actor, at, newId: () => 'new' });

export function anItem(change: Partial<EvidenceItem> = {}): EvidenceItem {
  return {
    id: 'evidence-1' as EvidenceId,
    version: 3,
    caseId: aCase().id,
    party: wang,
    uploadedBy: owner.id,
    name: '出院小结.jpg',
    kind: 'photo',
    item: 'medical',
    size: 1000,
    sha256: 'a'.repeat(64),
    capture: { source: 'camera', clientTime: at },
    status: 'sealed',
    startedAt: at,
    sealedAt: at,
    contentType: 'image/jpeg',
    upload: { key: 'evidence/case-1/evidence-1', uploadId: 'u', partSize: 1000 },
    reviews: [],
    ...change,
  };
}

export const command = (
  change: Partial<decideEvidence.StartUpload> = {},
): decideEvidence.StartUpload => ({
  id: 'evidence-1' as EvidenceId,
  name: '现场.mp4',
  kind: 'video',
  item: 'scene',
  size: 90_000_000,
  sha256: 'b'.repeat(64),
  capture: { source: 'album', clientTime: at },
  ...change,
});

export function valueOf<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
export const codeOf = (result: { ok: boolean; error?: { code: string } }): string | undefined =>
  result.error?.code;
