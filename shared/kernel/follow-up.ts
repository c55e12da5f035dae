import type { LocalDate } from './date';
import type { Fact } from './decision';
import type { AccountId, OfficeId, PartyId } from './id';

/** Whom a notice or a deadline concerns, in terms of the case. */
export type Recipient =
  | 'every-party'
  | 'other-parties'
  | 'acting-party'
  | 'everyone'
  | 'mediator'
  | 'mediation-office'
  | 'insurers'
  | 'police-office'
  | 'court'
  | 'supervisors'
  | { readonly party: PartyId }
  | { readonly insurer: OfficeId }
  /** A helper named by a party (亲友代办), by his id there: told on the number he was named with, whether he has an account or not. */
  | { readonly helper: string; readonly of: PartyId }
  /** One person who is told and owns no period, as a mediator who was replaced. */
  | { readonly account: AccountId };

/** What must follow a fact: whom to tell, which statutory periods start and stop (`shared/law/periods.ts`). */
export type FollowUp = {
  readonly tell?: readonly { readonly to: Recipient; readonly template: string }[];
  /** `since`: the day the period runs from where it is not the day of the act (送达之日). `about`: the party in whose matter an office is awaited. */
  readonly start?: readonly {
    readonly period: string;
    readonly owner: Recipient;
    readonly since?: LocalDate;
    readonly about?: PartyId;
  }[];
  /** Period ids; `pick-time@me` ends only the acting party's, `pick-time@party:<id>` that party's, `claim-pay@<office id>` only that office's, `identity-answer@about:<id>` only the one about that party. */
  readonly stop?: readonly string[];
  /** `mediation`: without prejudice (调解规则 18), for those inside the mediation only. */
  readonly audience?: 'mediation';
};

type FactOfType<F extends Fact, T extends F['type']> = Extract<F, { type: T }>;

/** A fact without an entry here does not compile. */
export type FollowUps<F extends Fact> = {
  readonly [T in F['type']]: FollowUp | ((data: FactOfType<F, T>['data']) => FollowUp);
};

/** Follow-ups of any capability, seen from outside. */
export type AnyFollowUps = Readonly<Record<string, FollowUp | ((data: never) => FollowUp)>>;

export function followUpOf(table: AnyFollowUps, fact: Fact): FollowUp {
  const entry = table[fact.type];
  if (!entry) throw new Error(`no follow-up for ${fact.type}`);
  return typeof entry === 'function' ? entry(fact.data as never) : entry;
}
