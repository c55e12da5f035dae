import type { AgencyKeys, Nonces } from './exchange';
import type { FileStore } from './files';
import type { Messenger } from './messages';
import type { Payments } from './money';
import type { Codes, Counters, Identity, Looks, Offices, Sessions } from './people';
import type { Commit, Facts, IdempotencyRows, Store } from './records';
import type { Signals, VideoRooms } from './room';
import type { ESign, Notary } from './signing';
import type { Instant } from '@shared/kernel';

export type Clock = () => Instant;

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
