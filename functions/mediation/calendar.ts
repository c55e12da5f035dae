import { ok, type DomainError, type Instant, type Result } from '@shared/kernel';
import type { PeriodId } from '@shared/law';
import { diaryOf, type decideMediation, type Diary } from '@shared/mediation';
import { save, type CaseCall } from '../platform';
import { act, type Changed } from './act';

const period: PeriodId = 'pre-filing-mediation';

export type Calendar = { readonly until?: Instant; readonly diary: Diary };

/** When people can meet: while the period of mediation runs, and beside the other sessions of their mediator. */
export async function calendarOf({
  deps,
  dispute,
}: Pick<CaseCall<unknown>, 'deps' | 'dispute'>): Promise<Calendar> {
  const mediator = dispute.mediator?.account;
  const [running, sessions] = await Promise.all([
    deps.store.deadlines.list({ caseId: dispute.id, status: 'running' }),
    mediator
      ? deps.store.mediations.list(
          { 'mediator.account': mediator, status: { in: ['scheduled', 'in-session'] } },
          { sort: 'appliedAt', limit: 500 },
        )
      : [],
  ]);
  const until = running.find((one) => one.period === period)?.dueAt;
  const others = sessions.filter(({ caseId }) => caseId !== dispute.id);
  return { ...(until ? { until } : {}), diary: diaryOf(mediator, others) };
}

/**
 * An act that may book a session. The mediator's own record is written with the booking: of two bookings at one
 * instant the second finds it changed, looks into his diary again, and is decided anew.
 */
export async function actWithDiary<I>(
  call: CaseCall<I>,
  decide: (
    records: decideMediation.Records,
    calendar: Calendar,
  ) => decideMediation.MediationDecision,
): Promise<Result<Changed, DomainError>> {
  const { deps, dispute } = call;
  const mediator = dispute.mediator && (await deps.store.accounts.find(dispute.mediator.account));
  const calendar = await calendarOf(call);
  const plan = await act(call, (records) => decide(records, calendar));
  const booked = plan.ok && plan.value.facts.some((f) => f.type === 'mediation.session-booked');
  if (!booked || !mediator) return plan;
  const { value } = plan;
  return ok({ ...value, changes: [...value.changes, save('accounts', mediator)] });
}
