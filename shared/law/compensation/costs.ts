import { ok, type DomainError, type LocalDate, type Result } from '@shared/kernel';
import {
  feeOf,
  halfOf,
  halvings,
  lateInterest,
  personalityFees,
  preservationFees,
  propertyFees,
} from '../costs';
import type { Context } from './context';
import { percent, ratio, split, whole, sub, one, type Fraction } from './fraction';
import type { CourtFeeInput, LateInterestInput } from './input-costs';
import { firstLiable } from './policies';
import { fen, type CostsResult, type CourtFee, type VictimResult } from './result';
import { nameOf } from './settle';
import { shareOfAmount } from './spread';

/** Court fee and interest for paying late, beside the loss and never in its total. */
export function costsOf(
  victims: readonly VictimResult[],
  context: Context,
): Result<CostsResult | undefined, DomainError> {
  const asked = context.input.costs;
  if (!asked) return ok(undefined);
  const courtFee = asked.courtFee ? courtFeeOf(asked.courtFee, victims, context) : undefined;
  if (courtFee && !courtFee.ok) return courtFee;
  const late = asked.lateInterest ? interestOf(asked.lateInterest, victims) : undefined;
  if (late && !late.ok) return late;
  return ok({
    ...(courtFee ? { courtFee: courtFee.value } : {}),
    ...(late ? { lateInterest: late.value } : {}),
  });
}

function interestOf(
  asked: LateInterestInput,
  victims: readonly VictimResult[],
): Result<NonNullable<CostsResult['lateInterest']>, DomainError> {
  const principal = asked.principal ?? victims.reduce((t, v) => t + v.stillToCome, 0);
  const found = lateInterest({ ...asked, principal });
  if (!found.ok) return found;
  const { doubled, general } = found.value;
  return ok({ ...found.value, principal: fen(principal), total: fen(doubled + general) });
}

function courtFeeOf(
  asked: CourtFeeInput,
  victims: readonly VictimResult[],
  context: Context,
): Result<CourtFee, DomainError> {
  const suing = victims.filter((v) => asked.victim === undefined || v.id === asked.victim);
  const awarded = suing.reduce((t, v) => t + v.receivable, 0);
  const claim = asked.claim ?? suing.reduce((t, v) => t + claimOf(v, context), 0);
  const on: LocalDate = context.input.decidedOn;
  const table = asked.kind === 'personality' ? personalityFees : propertyFees;
  const full = feeOf('案件受理费', table, claim, on, asked.fixed);
  if (!full.ok) return full;
  const fee = asked.halved ? halfOf(full.value.amount) : full.value.amount;
  const kept =
    asked.preservation === undefined
      ? undefined
      : feeOf('保全申请费', preservationFees, asked.preservation, on);
  if (kept && !kept.ok) return kept;
  const [title, cite] = asked.halved ? halvings[asked.halved] : ['', undefined];
  return ok({
    claim: fen(claim),
    awarded: fen(awarded),
    full: fen(full.value.amount),
    fee: fen(fee),
    formula: asked.halved ? `（${full.value.formula}）÷ 2` : full.value.formula,
    ...(cite ? { halved: { title, cite } } : {}),
    bearers: bearersOf(asked, fee, lostPart(asked, claim, awarded), suing, context),
    ...(kept
      ? {
          preservation: {
            fee: fen(kept.value.amount),
            formula: kept.value.formula,
            cite: kept.value.cite,
          },
        }
      : {}),
    cite: full.value.cite,
    verified: full.value.verified,
  });
}

const claimOf = (victim: VictimResult, { input }: Context): number =>
  input.victims.find((v) => v.id === victim.id)?.claimTotal ?? victim.receivable;

/** The plaintiff's part: fixed, or by what he did not win (交纳办法 29); who withdraws bears all (34). */
function lostPart(asked: CourtFeeInput, claim: number, awarded: number): Fraction {
  if (asked.plaintiffPercent !== undefined) return percent(asked.plaintiffPercent);
  if (asked.bornBy === 'plaintiff' || asked.halved === 'withdrawal') return one;
  if (asked.bornBy === 'defendants' || claim === 0) return whole(0);
  return sub(one, ratio(Math.min(claim, awarded), claim));
}

/** Among those who lost, by what each owes; an insurer's part falls on the person behind it where it does not bear fees. */
function bearersOf(
  asked: CourtFeeInput,
  fee: number,
  lost: Fraction,
  suing: readonly VictimResult[],
  context: Context,
): CourtFee['bearers'] {
  const owed = new Map<string, number>();
  for (const row of suing.flatMap((v) => v.allocation)) {
    if (['self', 'not-claimed', 'unidentified', 'own-damage'].includes(row.kind)) continue;
    const party = context.input.parties.find((p) => p.id === row.party);
    const behind = asked.insurersBear === false && row.kind !== 'person' && party;
    const payer = behind ? `person:${firstLiable(behind)}` : row.payer;
    owed.set(payer, (owed.get(payer) ?? 0) + row.amount);
  }
  const own = owed.size === 0 ? fee : shareOfAmount(fee, lost);
  const payers = [...owed.keys()].sort();
  const parts = split(
    fee - own,
    payers.map((p) => owed.get(p) ?? 0),
    payers,
  );
  const rows = suing.flatMap((v) => v.allocation);
  const kindOf = (payer: string) => rows.find((r) => r.payer === payer)?.kind ?? 'person';
  return [
    ...(own > 0 ? [{ payer: 'plaintiff', name: '原告', amount: fen(own) }] : []),
    ...payers.map((payer, i) => ({
      payer,
      name: nameOf(payer, kindOf(payer), context),
      amount: fen(parts[i] ?? 0),
    })),
  ].filter((b) => b.amount > 0);
}
