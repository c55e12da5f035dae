import { localDate } from '@shared/kernel';
import { periods } from '@shared/law';
import {
  addWorkingDays,
  dueDate,
  isWorkingDay,
  lastCoveredYear,
  nextWorkingDay,
} from '@shared/law/calendar';

describe('working days and due days', () => {
  it('a make-up Saturday is a working day and a holiday Monday is none', () => {
    expect(isWorkingDay(localDate('2026-10-10'))).toBe(true);
    expect(isWorkingDay(localDate('2026-10-05'))).toBe(false);
    expect(isWorkingDay(localDate('2026-03-07'))).toBe(false);
    expect(isWorkingDay(localDate('2026-03-09'))).toBe(true);
  });

  it('three working days from a Thursday end on Tuesday: the start day never counts', () => {
    expect(dueDate(localDate('2026-03-05'), periods['apply-review'])).toEqual({
      date: '2026-03-10',
      provisional: false,
    });
  });

  it('ten working days skip the National Day week of 2026', () => {
    expect(dueDate(localDate('2026-09-29'), periods['ask-police-mediation']).date).toBe(
      '2026-10-19',
    );
    expect(addWorkingDays(localDate('2026-09-30'), 1)).toBe('2026-10-08');
  });

  it('thirty calendar days ending in a holiday roll to the first working day after it', () => {
    expect(dueDate(localDate('2026-09-03'), periods['joint-confirmation']).date).toBe('2026-10-08');
    expect(nextWorkingDay(localDate('2026-03-07'))).toBe('2026-03-09');
  });

  it('two years end on the same day of the month, and six months on the last day of a short one', () => {
    expect(dueDate(localDate('2024-03-04'), periods['apply-enforcement']).date).toBe('2026-03-04');
    expect(dueDate(localDate('2025-08-31'), periods['object-confirmation-third']).date).toBe(
      '2026-02-28',
    );
  });

  it('hours run through weekends', () => {
    expect(dueDate(localDate('2026-03-06'), periods['pre-suit-preservation'])).toEqual({
      date: '2026-03-08',
      provisional: false,
    });
  });

  it('a due day beyond the published holidays is provisional', () => {
    expect(lastCoveredYear()).toBeGreaterThanOrEqual(2026);
    const next = localDate(`${lastCoveredYear()}-12-30`);
    expect(dueDate(next, periods['joint-confirmation']).provisional).toBe(true);
    expect(dueDate(localDate('2026-03-05'), periods['claim-pay']).provisional).toBe(false);
  });

  it('every period the flows need is there with its length and its article', () => {
    const row = (id: keyof typeof periods): string =>
      `${periods[id].n} ${periods[id].unit} ${periods[id].cite.source} ${periods[id].cite.article}`;
    expect(
      [
        'appoint-mediator',
        'mediator-confirms',
        'ask-counterparty',
        'pre-filing-mediation',
        'joint-confirmation',
        'claim-list-papers',
        'claim-assess',
        'claim-pay',
        'claim-refusal-notice',
        'apply-review',
        'ask-police-mediation',
        'serve-finding',
        'apply-enforcement',
        'identity-answer',
      ].map((id) => row(id as keyof typeof periods)),
    ).toEqual([
      '3 working-day online-mediation-rules 10',
      '3 working-day online-mediation-rules 12',
      '3 working-day online-mediation-rules 15',
      '30 calendar-day online-mediation-rules 24',
      '30 calendar-day civil-procedure-law 205',
      '1 calendar-day compulsory-insurance-regulation 28',
      '5 calendar-day compulsory-insurance-regulation 29',
      '10 calendar-day compulsory-insurance-regulation 29',
      '3 calendar-day insurance-law 24',
      '3 working-day handling-procedure 71',
      '10 working-day handling-procedure 86',
      '3 working-day handling-procedure 65',
      '2 year civil-procedure-law 250',
      '1 working-day county-service-promise ',
    ]);
    expect(periods['identity-answer'].verified).toBe(false);
  });
});
