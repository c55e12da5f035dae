import { addMonths, ageOn, daysBetween, type LocalDate } from '@shared/kernel';
import type { Context } from './context';
import { add, decimal, ratio, whole, type Fraction } from './fraction';
import type { Dependant } from './input-items';
import type { Victim } from './input';

/** Years owed by age (周岁): 20, less one for each year over 60, 5 from 75 (解释 12、15、17). */
export function yearsByAge(age: number): number {
  if (age < 60) return 20;
  return age >= 75 ? 5 : 20 - (age - 60);
}

/** The day that counts: death, rating, else the accident (death) or the decision (injury). */
export function eventDay(victim: Victim, context: Context): LocalDate {
  const dead = victim.items.some((item) => item.kind === 'death');
  if (dead) return victim.diedOn ?? context.accidentOn;
  return victim.ratedOn ?? context.input.decidedOn;
}

/** Age on a day, by birth date or as stated. */
export function ageOfVictim(victim: Victim, on: LocalDate): number | undefined {
  return victim.bornOn ? ageOn(victim.bornOn, on) : victim.age;
}

function fullMonths(from: LocalDate, to: LocalDate): number {
  let months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    Number(to.slice(5, 7)) -
    Number(from.slice(5, 7));
  if (addMonths(from, months) > to) months -= 1;
  return Math.max(0, months);
}

function untilEighteen(
  bornOn: LocalDate,
  on: LocalDate,
  how: Context['settings']['childYears'],
): Fraction {
  const end = addMonths(bornOn, 18 * 12);
  if (end <= on) return whole(0);
  switch (how) {
    case 'months':
      return ratio(fullMonths(on, end), 12);
    case 'whole':
      return whole(Math.max(0, 18 - ageOn(bornOn, on)));
    case 'days':
      return ratio(daysBetween(on, end), 365);
  }
}

/** Years a dependant is supported; undefined when neither years nor a birth date is known. */
export function yearsOfDependant(
  person: Dependant,
  on: LocalDate,
  context: Context,
): Fraction | undefined {
  if (person.years !== undefined || person.months !== undefined)
    return add(decimal(person.years ?? 0), ratio(person.months ?? 0, 12));
  if (!person.bornOn) return undefined;
  // Born after the event: the unborn child is supported from birth until eighteen.
  if (person.bornOn > on) return whole(18);
  if (ageOn(person.bornOn, on) < 18) {
    return untilEighteen(person.bornOn, on, context.settings.childYears);
  }
  return whole(yearsByAge(ageOn(person.bornOn, on)));
}
