import { Instant } from '../../shared/kernel';

test.each([
  ['a day the calendar has', '2028-02-29T00:00:00.000+08:00', true],
  ['the last millisecond of a day', '2026-11-25T23:59:59.999+08:00', true],
  ['30 February', '2026-02-30T09:00:00.000+08:00', false],
  ['29 February of a common year', '2026-02-29T09:00:00.000+08:00', false],
  ['24 o’clock', '2026-11-25T24:00:00.000+08:00', false],
  ['minute 60', '2026-11-25T09:60:00.000+08:00', false],
  ['month 13', '2026-13-01T09:00:00.000+08:00', false],
])('a moment of %s', (_, text, valid) => {
  expect(Instant.safeParse(text).success).toBe(valid);
});
