import type { CaseView } from '@shared/case';
import { addMonths, dateOf } from '@shared/kernel';
import { periods } from '@shared/law';
import { dayFull } from '@phone/lib';

/**
 * 诉讼时效 runs from when one knows of the harm and of who owes for it (民法典 188); counted from the accident it ends
 * first, and who sues by then is never late.
 */
export function lastDayToSue({ occurredAt }: Pick<CaseView, 'occurredAt'>): string {
  const years = periods['damage-claim-limitation'].n;
  return `从出事那天算，最稳妥是 ${dayFull(addMonths(dateOf(occurredAt), 12 * years))}以前去。`;
}
