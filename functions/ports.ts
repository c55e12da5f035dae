import type { Account } from '@shared/account';
import type { Accident } from '@shared/accident';
import type { Deadline, DisputeCase, Notice, OfficeRef, TimelineEntry } from '@shared/case';
import type { CalculationRecord } from '@shared/calculation';
import type { InsuranceClaim } from '@shared/claim';
import type { EvidenceItem } from '@shared/evidence';
import type { Fact, Instant, Money } from '@shared/kernel';
import type { Mediation, RoomMessage } from '@shared/mediation';

/** Every record kind and its type. A new capability adds its line here. */
export type RecordTypes = {
  accounts: Account;
  cases: DisputeCase;
  deadlines: Deadline;
  notices: Notice;
  accidents: Accident;
  evidence: EvidenceItem;
  calculations: CalculationRecord;
  mediations: Mediation;
  messages: RoomMessage;
  claims: InsuranceClaim;
};
export type RecordKind = keyof RecordTypes;

type Scalar = string | number | boolean;
export type Where = Readonly<
  Record<string, Scalar | { readonly in: readonly Scalar[] } | { readonly before: Scalar }>
>;

/** Reading one kind of record. Writing happens only through an accepted plan. */
export type Repository<R> = {
  /** Throws `NotFound`. */
  get(id: string): Promise<R>;
  find(id: string): Promise<R | undefined>;
  /** By indexed fields only; `sort: '-at'` is descending. */
  list(where: Where, options?: { sort?: string; limit?: number; after?: string }): Promise<R[]>;
  first(where: Where, options?: { sort?: string }): Promise<R | undefined>;
};

export type Store = { readonly [K in RecordKind]: Repository<RecordTypes[K]> };

export type Change = {
  [K in RecordKind]: { readonly kind: K; readonly record: RecordTypes[K] };
}[RecordKind];

/** The facts of a case in order, without those the reader's role must not see. */
export type Facts = {
  of(caseId: string, audiences: readonly Audience[]): Promise<TimelineEntry[]>;
};
/** `mediation`: without prejudice, for those inside the mediation only. */
export type Audience = 'everyone' | 'mediation';

/** Offices of a county (机关和机构), seeded by the operator. */
export type Offices = {
  forRegion(region: string): Promise<{ police: OfficeRef; mediation: OfficeRef; court: OfficeRef }>;
  /** Every insurer (保险公司) of a region, by name. */
  insurers(region: string): Promise<OfficeRef[]>;
  find(id: string): Promise<OfficeRef | undefined>;
};

/** Counts tries inside a window; shared by all function instances. */
export type Counters = {
  hit(key: string, windowSeconds: number): Promise<number>;
  read(key: string): Promise<number>;
  /** The next number of a series, without gaps under one transaction of the caller's own. */
  next(series: string): Promise<number>;
};

export type Session = { readonly account: string; readonly expiresAt: Instant };

export type Sessions = {
  open(account: string, at: Instant): Promise<string>;
  find(token: string, at: Instant): Promise<Session | undefined>;
  close(token: string): Promise<void>;
};

/** One-time codes by SMS: made, sent, and checked once. */
export type Codes = {
  issue(phone: string, purpose: string, at: Instant): Promise<string>;
  /** `ok` uses the code up; the same `act` may show it again while it lasts, so that a call that runs twice needs no second code. */
  check(
    phone: string,
    purpose: string,
    code: string,
    at: Instant,
    act?: string,
  ): Promise<'ok' | 'wrong' | 'expired'>;
};

/** Who is at the phone (微信登录). */
export type Identity = {
  /** `wx.login` code → openid. Throws `ServiceRefused` for a used or bad code. */
  openidOf(loginCode: string): Promise<string>;
  /** `getPhoneNumber` code → phone number. */
  phoneOf(phoneCode: string): Promise<string>;
};

/** `template` and `params` are for carriers that send approved texts only; `text` is the whole sentence. */
export type SmsMessage = {
  readonly id: string;
  readonly phone: string;
  readonly text: string;
  readonly template?: string;
  readonly params?: readonly string[];
};

export type Messenger = {
  /** Returns a receipt; `id` makes a repeated send harmless. */
  sms(message: SmsMessage): Promise<string>;
  /** Subscription message; `undefined` when the person has given no consent. */
  wechat(message: {
    id: string;
    openid: string;
    template: string;
    text: string;
  }): Promise<string | undefined>;
};

/** A file on its way in parts (分片上传). All parts but the last have `partSize` bytes. */
export type Upload = {
  readonly key: string;
  readonly uploadId: string;
  readonly size: number;
  readonly partSize: number;
};

/** Where the phone puts one part: bound to this key, this part and exactly this size, for half an hour. */
export type PartUrl = { readonly part: number; readonly size: number; readonly url: string };

/** Files as parts straight into the object store; the functions never carry their bytes. */
export type FileStore = {
  /** Bytes of a part of a new upload. */
  readonly partSize: number;
  startUpload(file: { key: string; contentType: string }): Promise<{ uploadId: string }>;
  partUrls(upload: Upload, parts: readonly number[]): Promise<PartUrl[]>;
  /** Numbers (from 1) of the parts that have arrived whole. */
  arrivedParts(upload: Upload): Promise<number[]>;
  /** Throws `PartsMissing`. Repeating it after success is harmless. */
  finishUpload(upload: Upload): Promise<void>;
  cancelUpload(upload: Upload): Promise<void>;
  /** Throws `NotFound`, as does `stream`. */
  read(key: string): Promise<Uint8Array>;
  stream(key: string): Promise<AsyncIterable<Uint8Array>>;
  /** Never overwrites: throws `FileExists`. */
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>;
  exists(key: string): Promise<boolean>;
  remove(key: string): Promise<void>;
  /** A link for a minute. Shown in the page when `inline`, else saved under `name`. */
  link(
    key: string,
    name: string,
    options?: { inline?: boolean; contentType?: string },
  ): Promise<string>;
};

export type RoomTicket =
  | { readonly kind: 'webrtc'; readonly peer: string }
  | {
      readonly kind: 'trtc';
      readonly sdkAppId: number;
      readonly userId: string;
      readonly userSig: string;
      readonly roomId: string;
    };

export type VideoRooms = { ticket(room: string, member: string, at: Instant): Promise<RoomTicket> };

export type ESignature = {
  readonly signer: string;
  readonly algorithm: string;
  readonly certificate: string;
  readonly value: string;
  readonly at: Instant;
};

/** Signatures over a document's hash, and the seal over the finished file. */
export type ESign = {
  sign(request: {
    signer: string;
    name: string;
    documentHash: string;
    at: Instant;
  }): Promise<ESignature>;
  verify(signature: ESignature, documentHash: string): Promise<boolean>;
  /** PAdES seal of the organisation over a PDF. */
  seal(
    pdf: Uint8Array,
    request: { organisation: string; reason: string; at: Instant },
  ): Promise<Uint8Array>;
};

/** Signs short texts (digests) with the key of this installation, and checks such signatures. */
export type Notary = {
  sign(text: string): Promise<{ keyId: string; signature: string }>;
  verify(text: string, claimed: { keyId: string; signature: string }): Promise<boolean>;
};

/** Moves money. The same order id again is the same payment and answers with the sum that moved then; a refusal is `ServiceRefused`. The local ledger issues receipts; a bank adapter would stand here. */
export type Payments = {
  pay(order: {
    id: string;
    from: string;
    to: { name: string; account: string; bank: string };
    amount: Money;
    purpose: string;
    at: Instant;
  }): Promise<{ receipt: string; signature: string; amount: Money; at: Instant }>;
};

export type Clock = () => Instant;

/** A read of personal data, shown to the person (谁看过我的信息). */
export type Look = {
  readonly caseId: string;
  readonly parties: readonly string[];
  readonly account: string;
  readonly role: string;
  readonly office?: string;
  readonly what: readonly string[];
  readonly purpose: string;
  readonly at: Instant;
};
export type Looks = { add(look: Look): Promise<void>; of(party: string): Promise<Look[]> };

/** What an accepted action writes: all of it in one transaction, or nothing. */
export type Commit = (write: {
  changes: readonly Change[];
  facts: readonly (Fact & { audience: Audience })[];
  caseId: string | undefined;
  notices: readonly Notice[];
  starts: readonly Deadline[];
  stops: readonly { period: string; party?: string; office?: string }[];
  actor: { id: string; role: string; party?: string };
  at: Instant;
  idempotency?: { key: string; bodyHash: string; answer: string };
}) => Promise<void>;

export type IdempotencyRows = {
  find(key: string): Promise<{ bodyHash: string; answer: string } | undefined>;
};

export type Deps = {
  readonly store: Store;
  readonly facts: Facts;
  readonly offices: Offices;
  readonly counters: Counters;
  readonly sessions: Sessions;
  readonly codes: Codes;
  readonly looks: Looks;
  readonly commit: Commit;
  readonly idempotency: IdempotencyRows;
  readonly identity: Identity;
  readonly messenger: Messenger;
  readonly files: FileStore;
  readonly rooms: VideoRooms;
  readonly signals: Signals;
  readonly esign: ESign;
  readonly payments: Payments;
  readonly notary: Notary;
  readonly keys: AgencyKeys;
  readonly nonces: Nonces;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly config: { readonly publicUrl: string; readonly region: string };
};

/** WebRTC signalling by polling: a letter box per peer of a room. */
export type Signals = {
  send(room: string, to: string, from: string, message: string): Promise<void>;
  take(room: string, peer: string): Promise<{ from: string; message: string }[]>;
  /** Marks a peer present and lists who is. */
  present(room: string, peer: string, at: Instant): Promise<string[]>;
};

/** Public keys of the agencies that may send messages; the algorithm is fixed per key. */
export type AgencyKeys = {
  find(kid: string): Promise<{ sender: string; publicKey: string } | undefined>;
};

/** Remembers nonces and raw messages. A nonce counts once; an id belongs to its first content for ever. */
export type Nonces = {
  use(sender: string, nonce: string, at: Instant): Promise<boolean>;
  keep(message: {
    sender: string;
    id: string;
    raw: string;
    headers: Readonly<Record<string, string>>;
    at: Instant;
  }): Promise<'first' | 'again' | 'other'>;
};

export class NotFound extends Error {}
export class VersionConflict extends Error {}
export class DuplicateKey extends Error {}
export class FileExists extends Error {}
/** An upload cannot be finished: these parts are not there, or not whole. */
export class PartsMissing extends Error {
  constructor(readonly missing: readonly number[]) {
    super(`parts missing: ${missing.join(',')}`);
  }
}
/** An outside service said no; the message is for the log. */
export class ServiceRefused extends Error {}
