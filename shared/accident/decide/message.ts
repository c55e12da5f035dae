import { fail, ok, type Moment } from '@shared/kernel';
import { changesBetween } from '../changes';
import type { AccidentMessage } from '../message';
import type { Insurers } from '../seats';
import { chain } from './chain';
import { bare, correctAccident } from './correct';
import { issueFinding, serveFinding } from './finding';
import type { AccidentDecision, Records } from './records';

/**
 * A later message about an accident we know: it corrects, brings the finding, reports services, or several of these.
 * Different facts without a stated reason are refused, so that nothing is overwritten by accident.
 */
export function takeLaterMessage(
  records: Records,
  message: AccidentMessage,
  insurers: Insurers,
  moment: Moment,
): AccidentDecision {
  const { accident, finding, correction } = message;
  const known = records.accident;
  const nothingYet: AccidentDecision = ok({ records, facts: [] });
  const told = { accident, finding: known.finding && finding };
  if (
    !correction &&
    changesBetween({ accident: known.facts, finding: told.finding && bare(known.finding) }, told)
      .length > 0
  ) {
    return fail({ code: 'accident-known', params: { code: known.code } });
  }
  const taken = chain(nothingYet, [
    (now) =>
      correction &&
      correctAccident(
        now,
        { version: known.version, reason: correction.reason, accident, finding, insurers },
        moment,
      ),
    (now) =>
      finding && !now.accident.finding
        ? issueFinding(now, { finding, insurers, served: message.served }, moment)
        : undefined,
    (now) =>
      message.served?.length ? serveFinding(now, { served: message.served }, moment) : undefined,
  ]);
  if (taken.ok && taken.value.facts.length === 0)
    return fail({ code: 'accident-known', params: { code: known.code } });
  return taken;
}
