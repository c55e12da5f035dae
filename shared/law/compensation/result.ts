import type { Citation, LocalDate, Money } from '@shared/kernel';
import type { LateInterest } from '../costs';
import type { MeasureId } from '../standards/measures';
import type { RegimeUse, SettingUse, Warning } from './context';
import type { ItemLine } from './item-lines';
import type { Bucket } from './rules';

export type PayerKind =
  | 'compulsory'
  | 'commercial'
  | 'seat'
  | 'own-damage'
  | 'person'
  | 'self'
  | 'not-claimed'
  | 'unidentified';

/** Why a payer pays: within compulsory limits, in lieu of them, for the other side, by share, as a cost of finding out, or what is left. */
export type Basis =
  'compulsory' | 'in-lieu' | 'no-fault-proxy' | 'share' | 'own-cover' | 'cost' | 'rest';

/** One amount a payer owes for one victim, before anything already paid. */
export type Allocation = {
  readonly payer: string;
  readonly kind: PayerKind;
  readonly party?: string;
  readonly basis: Basis;
  readonly purse?: string;
  readonly amount: Money;
};

/** Money that goes from a payer back to somebody who had advanced it. */
export type Return = {
  readonly from: string;
  readonly to: string;
  readonly victim: string;
  readonly amount: Money;
};

/** A claim for money paid in somebody's place: an insurer's on the driver at fault or the uninsured, the rescue fund's (追偿). */
export type Recourse = {
  readonly from: string;
  readonly to: string;
  readonly amount: Money;
  readonly why: 'gross-fault' | 'uninsured' | 'fund';
};

export type PayerLine = {
  readonly payer: string;
  readonly kind: PayerKind;
  readonly name: string;
  /** Who owes it together with him (连带、共同), by name. */
  readonly jointly: readonly string[];
  /** Owed in all. */
  readonly total: Money;
  /** Already paid and counted. */
  readonly prepaid: Money;
  /** Still to be paid to the victims. */
  readonly toVictims: Money;
  /** Still to be paid back to those who advanced money. */
  readonly toReturn: Money;
  readonly cite: Citation;
};

export type Gap = {
  readonly code: 'figure-missing' | 'figure-unverified' | 'fact-missing';
  readonly title: string;
  readonly victim?: string;
  readonly item?: string;
  readonly measure?: MeasureId;
  readonly year?: number | null;
};

export type VictimResult = {
  readonly id: string;
  readonly name: string;
  readonly living: 'urban' | 'rural';
  readonly items: readonly ItemLine[];
  /** Sum of the computed items; `complete` tells whether every item could be computed. */
  readonly total: Money;
  readonly complete: boolean;
  readonly buckets: Readonly<Record<Bucket, Money>>;
  /** 被扶养人生活费 is folded into this item (解释 16). */
  readonly folded?: { readonly into: 'disability' | 'death'; readonly amount: Money };
  readonly shares: readonly { readonly party: string; readonly percent: string }[];
  readonly allocation: readonly Allocation[];
  /** Payable by others, before what was advanced. */
  readonly receivable: Money;
  /** Advanced money counted in, what is still to come, and what is to be handed back. */
  readonly received: Money;
  readonly stillToCome: Money;
  readonly toHandBack: Money;
  /** Advanced plus still to come, less what is handed back or returned (到手). */
  readonly netInHand: Money;
};

/** 案件受理费 and who bears it; no part of the loss. */
export type CourtFee = {
  readonly claim: Money;
  /** What others owe of it. */
  readonly awarded: Money;
  /** Before halving. */
  readonly full: Money;
  readonly fee: Money;
  readonly formula: string;
  readonly halved?: { readonly title: string; readonly cite: Citation };
  readonly bearers: readonly {
    readonly payer: string;
    readonly name: string;
    readonly amount: Money;
  }[];
  readonly preservation?: {
    readonly fee: Money;
    readonly formula: string;
    readonly cite: Citation;
  };
  readonly cite: Citation;
  readonly verified: boolean;
};

/** What comes beside the loss, when asked for. */
export type CostsResult = {
  readonly courtFee?: CourtFee;
  readonly lateInterest?: LateInterest & { readonly principal: Money; readonly total: Money };
};

/** The whole result; every amount in 分, every figure and setting with its source. */
export type Calculation = {
  readonly ruleSet: { readonly id: string; readonly version: string; readonly fingerprint: string };
  readonly province: string;
  readonly accidentOn: LocalDate;
  readonly decidedOn: LocalDate;
  readonly regime: RegimeUse;
  readonly settings: readonly SettingUse[];
  readonly limits: { readonly cite: Citation; readonly verified: boolean };
  readonly total: Money;
  readonly complete: boolean;
  readonly victims: readonly VictimResult[];
  readonly payers: readonly PayerLine[];
  readonly returns: readonly Return[];
  readonly recourse: readonly Recourse[];
  readonly warnings: readonly Warning[];
  readonly gaps: readonly Gap[];
  readonly costs?: CostsResult;
};

export const fen = (n: number): Money => n as Money;
