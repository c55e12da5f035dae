import type { Instant } from '@shared/kernel';
import type { PeriodId } from '@shared/law';
import type { CaseCall } from '../platform';

const period: PeriodId = 'pre-filing-mediation';

/** When the running period of mediation ends; nothing before it has begun. */
export async function endOfPeriod({
  deps,
  dispute,
}: Pick<CaseCall<unknown>, 'deps' | 'dispute'>): Promise<{ until?: Instant }> {
  const running = await deps.store.deadlines.list({ caseId: dispute.id, status: 'running' });
  const until = running.find((one) => one.period === period)?.dueAt;
  return until ? { until } : {};
}
