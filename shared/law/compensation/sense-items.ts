import { addDays, ageOn, type LocalDate } from '@shared/kernel';
import type { Victim } from './input';
import { dayKinds, stretchKinds, type Dependant, type Item } from './input-items';
import { unique, type Say } from './sense-say';

/** Nobody is older. */
export const oldest = 120;

/** Support of one person ends after 20 years at the latest (解释 17). */
const longestSupport = 20;

/** Longest time between an accident and the birth of a child conceived before it. */
const daysOfPregnancy = 300;

function checkDependant(
  person: Dependant,
  path: readonly PropertyKey[],
  victim: Victim,
  accident: LocalDate,
  say: Say,
): void {
  const { bornOn, relation } = person;
  if ((person.years ?? 0) + (person.months ?? 0) / 12 > longestSupport)
    say([...path, person.years === undefined ? 'months' : 'years'], '扶养年限最长 20 年。');
  if (!bornOn) return;
  const event = victim.diedOn ?? accident;
  if (bornOn > addDays(event, daysOfPregnancy))
    say([...path, 'bornOn'], '事故后超过 300 天出生的，不是被扶养人。');
  if (bornOn <= accident && ageOn(bornOn, accident) > oldest)
    say([...path, 'bornOn'], `事故时超过 ${oldest} 岁，请核对。`);
  if (relation === 'parent' && victim.bornOn && bornOn >= victim.bornOn)
    say([...path, 'bornOn'], '父母的出生日期要早于受害人。');
  if (relation === 'child' && victim.bornOn && bornOn <= victim.bornOn)
    say([...path, 'bornOn'], '子女的出生日期要晚于受害人。');
}

const timed: readonly string[] = [...dayKinds, ...stretchKinds];

const needsAmount = (item: Item): boolean =>
  timed.includes(item.kind) &&
  (item as { amount?: number }).amount === undefined &&
  (item as { parts?: unknown }).parts === undefined;

export function checkItems(
  victim: Victim,
  path: readonly PropertyKey[],
  accident: LocalDate,
  say: Say,
): void {
  unique(
    victim.items.map((item, i) => item.id ?? `${item.kind}-${i + 1}`),
    path,
    say,
  );
  const kinds = victim.items.map((i) => i.kind);
  for (const kind of ['disability', 'death', 'dependants', 'funeral'] as const) {
    if (kinds.filter((k) => k === kind).length > 1)
      say(path, '残疾、死亡、丧葬、被扶养人各只能填一项。');
  }
  if (kinds.includes('disability') && kinds.includes('death'))
    say(path, '残疾赔偿金和死亡赔偿金只能算一项：人已去世的，算死亡赔偿金。');
  victim.items.forEach((item, i) => {
    if (needsAmount(item)) say([...path, i, 'amount'], '还没有填。');
    if (item.kind !== 'dependants') return;
    unique(
      item.people.map((p) => p.id),
      [...path, i, 'people'],
      say,
    );
    item.people.forEach((person, p) =>
      checkDependant(person, [...path, i, 'people', p], victim, accident, say),
    );
  });
}
