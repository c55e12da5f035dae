import { inputOf, noAnswers, type Answers } from '@shared/calculation';
import { formOf } from '@shared/calculation/forms';
import type { LocalDate, Money } from '@shared/kernel';
import { calculate, type CalculationFacts } from '@shared/law/compensation';
import { loadStandards, type Standards } from '@shared/law/standards';

export const day = '2024-01-10' as LocalDate;

/** A rider with a main-fault car against her, thirty days in hospital, grade 10. */
export const answers: Answers = {
  ...noAnswers,
  accidentOn: '2023-08-18',
  side: 'ride-car',
  duty: 'main',
  harm: 'disability',
  grade: '10',
  medical: '20000',
  hospitalDays: '30',
  age: 'adult',
};

export const facts = (): CalculationFacts => inputOf(answers, day);

export function form(id: string) {
  const found = formOf(id);
  if (!found) throw new Error(`no form ${id}`);
  return found;
}

export async function loadHenan(): Promise<Standards> {
  const loaded = await loadStandards('河南');
  if (!loaded.ok) throw new Error('no figures');
  return loaded.value;
}

export function totalWith(standards: Standards, input: CalculationFacts): Money {
  const result = calculate(input, standards);
  if (!result.ok) throw new Error(JSON.stringify(result.error.fields));
  return result.value.total;
}
