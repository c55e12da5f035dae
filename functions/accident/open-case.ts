import { dateOf, type DomainError, type Moment, type Result } from '@shared/kernel';
import type { OfficeRef } from '@shared/case';
import { codeSeries, countyOf, decideAccident } from '@shared/accident';
import type { Deps } from '../ports';
import { insurersOf } from './insurers';

type Report = Parameters<typeof decideAccident.reportAccident>[1];
type Opened = ReturnType<typeof decideAccident.reportAccident>;

/** Opens the case of a new accident. The number is drawn last, so that a refused report leaves no gap. */
export async function openCase(
  report: Report,
  police: OfficeRef,
  moment: Moment,
  deps: Deps,
): Promise<Opened | Extract<Result<never, DomainError>, { ok: false }>> {
  const { region } = deps.config;
  const insurers = await insurersOf(report.accident, deps);
  if (!insurers.ok) return insurers;
  const offices = { ...(await deps.offices.forRegion(region)), police };
  const opening = { region, offices, insurers: insurers.value };
  const rehearsal = decideAccident.reportAccident({ ...opening, number: 1 }, report, moment);
  if (!rehearsal.ok) return rehearsal;
  const number = await deps.counters.next(codeSeries(countyOf(region).prefix, dateOf(moment.at)));
  return decideAccident.reportAccident({ ...opening, number }, report, moment);
}
