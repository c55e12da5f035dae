import type { AccountId, EvidenceId, LocalDate, MediationId, PartyId } from '@shared/kernel';
import type { EndReason, Place } from './model';
import type { Seat } from './seat';

type MediationFactOf<T extends string, D = object> = {
  readonly type: `mediation.${T}`;
  readonly data: { readonly mediation: MediationId } & Readonly<D>;
};

/** What a party said of the mediator's tie; an offline answer with its scan. */
type DisclosureAnswer = {
  readonly seat: Seat;
  readonly way: 'online' | 'offline';
  readonly paper?: EvidenceId;
};

/** What can happen in a mediation. Seats and states only: no sum that was offered, no word that was said. */
export type MediationFact =
  | MediationFactOf<'applied', { by: Seat }>
  | MediationFactOf<'mediator-assigned', { mediator: AccountId; again: boolean }>
  | MediationFactOf<'mediator-changed', { mediator: AccountId; former: AccountId }>
  | MediationFactOf<'mediator-declined'>
  | MediationFactOf<'conflict-disclosed', { parties: readonly PartyId[] }>
  | MediationFactOf<'disclosure-agreed', DisclosureAnswer & { readonly waiting: number }>
  | MediationFactOf<'disclosure-refused', DisclosureAnswer>
  | MediationFactOf<'mediator-accepted', { asked: readonly Seat[]; first: boolean }>
  | MediationFactOf<
      'sides-changed',
      { added: readonly Seat[]; left: readonly Seat[]; asked: readonly Seat[] }
    >
  | MediationFactOf<'joined', { seat: Seat; way: 'online' | 'offline' }>
  | MediationFactOf<'refused', { seat: Seat }>
  | MediationFactOf<'everyone-answered'>
  | MediationFactOf<'times-proposed', { asked: readonly Seat[] }>
  | MediationFactOf<'times-picked', { seat: Seat }>
  | MediationFactOf<'no-common-time'>
  | MediationFactOf<'session-booked', { startsAt: string; place: Place; automatic: boolean }>
  | MediationFactOf<'session-opened'>
  | MediationFactOf<'entered', { seat: Seat }>
  | MediationFactOf<'left', { seat: Seat }>
  | MediationFactOf<'offer-made', { seat: Seat; offer: string; round: number }>
  | MediationFactOf<'offer-answered', { seat: Seat; offer: string; answer: 'accepted' | 'held' }>
  | MediationFactOf<'calculation-tabled', { seat: Seat; calculation: string }>
  | MediationFactOf<'agreement-drafted', { draft: number; hash: string; signers: readonly Seat[] }>
  | MediationFactOf<'agreement-sent-back', { draft: number; seat: Seat }>
  | MediationFactOf<'agreement-signed', { draft: number; hash: string; seat: Seat; on: string }>
  | MediationFactOf<
      'settled',
      {
        draft: number;
        hash: string;
        sealed: string;
        sidesSignedOn: LocalDate;
        /** How many payments are an insurer's, and how many a person's own. */
        payments: { insurers: number; persons: number };
      }
    >
  | MediationFactOf<'failed', { reason: EndReason }>
  | MediationFactOf<'withdrawn', { reason: EndReason; seat: Seat }>;
