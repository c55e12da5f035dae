import type { Accident } from '@shared/accident';
import type { Account } from '@shared/account';
import type { CalculationRecord } from '@shared/calculation';
import type { Deadline, DisputeCase, Notice, TimelineEntry } from '@shared/case';
import type { InsuranceClaim } from '@shared/claim';
import type { EvidenceItem } from '@shared/evidence';
import type { Fact, Instant, Page } from '@shared/kernel';
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

export type Where = { readonly [field: string]: Condition };

/** `from`: this much or more. `some`: one element of the list fits all of these. `absent`: never written. */
type Condition =
  | Scalar
  | { readonly in: readonly Scalar[] }
  | { readonly before: Scalar }
  | { readonly from: Scalar }
  | { readonly some: Where }
  | { readonly absent: true };

/** Reading one kind of record. Writing happens only through an accepted plan. */
export type Repository<R> = {
  /** Throws `NotFound`. */
  get(id: string): Promise<R>;
  find(id: string): Promise<R | undefined>;
  /** By indexed fields only; `sort: '-at'` is descending. `after` goes on by the sorted field alone, which no two rows may share. */
  list(where: Where, options?: { sort?: string; limit?: number; after?: string }): Promise<R[]>;
  /** One page in a total order, by the sorted field and then by id; `after` is the `next` of the page before. */
  page(
    where: Where,
    options: { sort: string; size: number; after?: string | undefined },
  ): Promise<Page<R>>;
  first(where: Where, options?: { sort?: string }): Promise<R | undefined>;
};

export type Store = { readonly [K in RecordKind]: Repository<RecordTypes[K]> };

export type Change = {
  [K in RecordKind]: { readonly kind: K; readonly record: RecordTypes[K] };
}[RecordKind];

/** The facts of a case in order, without those the reader's role must not see. */
/** A fact on the timeline, and whom it is for. */
export type ToldFact = TimelineEntry & { readonly audience: Audience };

export type Facts = {
  of(caseId: string, audiences: readonly Audience[]): Promise<ToldFact[]>;
};

/** `mediation`: without prejudice, for those inside the mediation only. */
export type Audience = 'everyone' | 'mediation';

/** What an accepted action writes: all of it in one transaction, or nothing. */
export type Commit = (write: {
  changes: readonly Change[];
  facts: readonly (Fact & { audience: Audience })[];
  caseId: string | undefined;
  notices: readonly Notice[];
  starts: readonly Deadline[];
  stops: readonly { period: string; party?: string; office?: string; about?: string }[];
  actor: { id: string; role: string; party?: string };
  at: Instant;
  idempotency?: { key: string; bodyHash: string; answer: string };
}) => Promise<void>;

export type IdempotencyRows = {
  find(key: string): Promise<{ bodyHash: string; answer: string } | undefined>;
  /** Whether this holder runs the submission now. A hold that was never released ends by itself. */
  hold(key: string, holder: string): Promise<boolean>;
  release(key: string, holder: string): Promise<void>;
};
