import type { LocalDate } from '@shared/kernel';
import type { Where } from './records';

/** The cases in which this number stands in for somebody today: named, not taken back, and not over. */
export function helpedBy(phone: string, today: LocalDate): Where {
  return {
    'parties.helpers': { some: { phone, revokedAt: { absent: true }, until: { from: today } } },
  };
}
