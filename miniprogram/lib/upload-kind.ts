import type { EvidenceKind } from '@shared/evidence';

/** A first guess for the right limit; what the file is, the server reads from its content. */
export function kindOf(file: {
  readonly name: string;
  readonly mime?: string | undefined;
}): EvidenceKind | undefined {
  const { mime = '' } = file;
  const ending = /\.([A-Za-z0-9]+)$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
  if (mime === 'image/svg+xml') return undefined;
  if (
    mime.startsWith('image/') ||
    ['jpg', 'jpeg', 'png', 'gif', 'webp', 'heic', 'heif'].includes(ending)
  )
    return 'photo';
  if (mime.startsWith('video/') || ['mp4', 'mov', 'm4v'].includes(ending)) return 'video';
  if (mime === 'application/pdf' || ending === 'pdf') return 'pdf';
  return undefined;
}

/** What the store of files answers to a part: 403 is a link that ran out, 404 an upload that is over. */
export function outcomeOf(status: number): 'arrived' | 'expired' | 'gone' | 'no-network' {
  if (status >= 200 && status < 300) return 'arrived';
  if (status === 403) return 'expired';
  return status === 404 ? 'gone' : 'no-network';
}
