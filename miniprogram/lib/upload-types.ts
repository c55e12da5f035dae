import type { ClaimItem, EvidenceKind } from '@shared/evidence';
import type { Instant } from '@shared/kernel';

export type UploadSource = 'camera' | 'album' | 'chat' | 'file';

/** A file the person chose. `ref` finds its bytes again, also after the app was closed. */
export type PickedFile = {
  readonly ref: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly kind: EvidenceKind | undefined;
};

/** What became of one part. `gone`: the upload itself is over; `expired`: the link was, a new one helps. */
export type PartOutcome = 'arrived' | 'expired' | 'gone' | 'no-network';

/** What the platform does for us: choosing, slicing, hashing and sending. */
export type UploadIo = {
  pick(source: UploadSource): Promise<PickedFile[]>;
  /** `undefined` when the phone no longer has the file. */
  slice(ref: string, from: number, size: number): Promise<ArrayBuffer | undefined>;
  /** SHA-256 of the whole file in hex, or `undefined` as above. */
  hash(ref: string, size: number): Promise<string | undefined>;
  send(url: string, bytes: ArrayBuffer): Promise<PartOutcome>;
  /** The file is safe on the server: the phone may let go of its copy. */
  forget(ref: string): Promise<void>;
};

/**
 * `waiting` for its turn or for the network, `hashing`, `sending`, `paused` by the person,
 * `failed` for good (the sentence says why and what to do), `lost`: the file has to be chosen again.
 */
export type JobState = 'waiting' | 'hashing' | 'sending' | 'sealing' | 'paused' | 'failed' | 'lost';

/** One file in the queue, as it is kept on the phone. */
export type Job = {
  readonly id: string;
  readonly caseId: string;
  readonly ref: string;
  readonly name: string;
  readonly kind: EvidenceKind;
  readonly item: ClaimItem;
  readonly size: number;
  readonly source: UploadSource;
  readonly chosenAt: Instant;
  readonly sha256?: string;
  /** The server knows of it. */
  readonly started: boolean;
  readonly state: JobState;
  /** Bytes that have arrived. */
  readonly sent: number;
  readonly reason?: string;
};
