import {
  calculate,
  type Calculation,
  type CalculationFacts,
  type CalculationInput,
} from '@shared/law/compensation';
import { henan } from '@shared/law/standards/henan';
import type { Standards } from '@shared/law/standards';

export const fen = (yuan: number): number => Math.round(yuan * 100);

/** A Henan accident of 2021 with one insured car wholly at fault, changed by what is given. */
export const accident = (part: Partial<CalculationFacts> = {}): CalculationInput =>
  ({
    version: 1,
    province: '河南',
    accidentAt: '2021-03-01',
    decidedOn: '2021-12-01',
    parties: [{ id: 'car', kind: 'motor', duty: 'full', compulsory: { status: 'insured' } }],
    victims: [{ id: 'v', age: 40, items: [{ kind: 'medical', receipts: [fen(1000)] }] }],
    ...part,
  }) as CalculationInput;

export function resultOf(
  part: Partial<CalculationFacts>,
  standards: Standards = henan,
): Calculation {
  const answer = calculate(accident(part), standards);
  if (!answer.ok) throw new Error(JSON.stringify(answer.error.fields ?? answer.error));
  return answer.value;
}

export const itemOf = (
  r: Calculation,
  kind: string,
  victim = 0,
): Calculation['victims'][number]['items'][number] => {
  const item = r.victims[victim]?.items.find((i) => i.kind === kind);
  if (!item) throw new Error(`no ${kind}`);
  return item;
};

export const paidBy = (r: Calculation, payer: string, victim?: string): number =>
  r.victims
    .filter((v) => victim === undefined || v.id === victim)
    .flatMap((v) => v.allocation)
    .filter((a) => a.payer === payer)
    .reduce((t, a) => t + a.amount, 0);
