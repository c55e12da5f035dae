import { eachTermOnce } from '../../shared/case';
import type { Instant } from '../../shared/kernel';

const until = (period: string, day: string, id: string) => ({
  id,
  period,
  dueAt: `${day}T23:59:59.999+08:00` as Instant,
});

test('the same right of two people is told once, unless their last days differ', () => {
  const shown = eachTermOnce([
    until('apply-review', '2026-11-27', 'wang'),
    until('apply-review', '2026-11-27', 'li'),
    until('apply-review', '2026-11-30', 'zhao'),
    until('ask-police-mediation', '2026-11-27', 'wang-too'),
  ]);
  expect(shown.map(({ id }) => id)).toEqual(['wang', 'zhao', 'wang-too']);
});
