import { accidentFollowUps, decideAccident, type AccidentFacts } from '../../shared/accident';
import { caseFollowUps } from '../../shared/case';
import { consequencesOf } from '../../shared/case/consequences';
import type { LocalDate } from '../../shared/kernel';
import {
  injuryFacts,
  injuryFinding,
  insurers,
  message,
  momentAt,
  reported,
  served,
} from '../builders/accident';
import { accepted, refusal } from '../support/outcome';

const table = { ...caseFollowUps, ...accidentFollowUps };
const day = (text: string) => text as LocalDate;

describe('corrections', () => {
  const moment = momentAt('2023-08-31T09:00:00.000+08:00');
  const withPhone = (phone: string): AccidentFacts => {
    const facts = injuryFacts();
    return { ...facts, parties: facts.parties.map((p) => (p.ref === 'B' ? { ...p, phone } : p)) };
  };
  const correct = (
    records: ReturnType<typeof served>,
    change: Partial<Parameters<typeof decideAccident.correctAccident>[1]>,
  ) =>
    decideAccident.correctAccident(
      records,
      {
        version: records.accident.version,
        reason: '手机号写错一位',
        accident: injuryFacts(),
        insurers,
        ...change,
      },
      moment,
    );

  it('leave who, when, why, and every value before and after', () => {
    const { accident, dispute } = accepted(
      correct(reported(), { accident: withPhone('13800006099') }),
    ).records;
    expect(accident.corrections).toEqual([
      {
        at: moment.at,
        by: 'staff-police',
        office: 'police-410922',
        reason: '手机号写错一位',
        afterIssue: false,
        changes: [
          { path: 'accident.parties.B.phone', before: '13800006021', after: '13800006099' },
        ],
      },
    ]);
    expect(dispute.parties[1]?.phone).toBe('13800006099');
  });

  it('tell everybody, in other words once the finding is out, and say which part but not what', () => {
    const { records, facts } = accepted(correct(served(), { accident: withPhone('13800006099') }));
    expect(facts).toEqual([
      {
        type: 'accident.corrected',
        data: { sections: '当事人', afterIssue: true, serveAgain: false },
      },
    ]);
    const { notices } = consequencesOf(table, facts, records.dispute, moment);
    expect([...new Set(notices.map((n) => n.template))]).toEqual(['finding-corrected']);
    expect(notices.map((n) => n.to)).toContain('office:insurer-yuan');
  });

  it('of the finding itself make it be served again, with a new term for review', () => {
    const finding = {
      ...injuryFinding(),
      faults: [
        { party: 'A', fault: 'equal' as const },
        { party: 'B', fault: 'equal' as const },
      ],
    };
    const { records, facts } = accepted(correct(served(), { finding }));
    expect(records.accident.finding?.served).toEqual([]);
    expect(records.dispute.findingServedAt).toBeUndefined();
    expect(records.dispute.parties.map((p) => p.fault)).toEqual(['equal', 'equal']);
    const after = consequencesOf(table, facts, records.dispute, moment);
    expect(after.stops.map((s) => s.period)).toEqual([
      'apply-review',
      'ask-police-mediation',
      'serve-finding',
    ]);
    expect(after.starts.map((d) => d.period)).toEqual(['serve-finding']);
  });

  it('are refused when the officer saw an older version', () => {
    expect(
      refusal(correct(reported(), { version: 7, accident: withPhone('13800006099') })),
    ).toMatchObject({
      code: 'changed-meanwhile',
      params: { version: 0 },
    });
  });

  it('are refused when nothing was changed', () => {
    expect(refusal(correct(reported(), {})).code).toBe('nothing-changed');
  });

  it('are closed while a review is running', () => {
    const asked = accepted(
      decideAccident.requestReview(served(), { party: 'B', on: day('2023-08-31') }, moment),
    ).records;
    expect(refusal(correct(asked, { accident: withPhone('13800006099') })).code).toBe(
      'not-open-now',
    );
  });

  it('cannot strike out a person who has taken his seat, and leave him his proved phone', () => {
    const { accident, dispute } = reported();
    const seated = {
      ...dispute,
      parties: dispute.parties.map((p) =>
        p.name === '王秀兰' ? { ...p, account: 'acc-1' as never } : p,
      ),
    };
    const facts = injuryFacts();
    const without = { ...facts, severity: 'property' as const, parties: facts.parties.slice(0, 1) };
    expect(
      refusal(correct({ accident, dispute: seated }, { accident: without })).fields?.some((f) =>
        f.message.includes('不能删掉'),
      ),
    ).toBe(true);
    const changed = accepted(
      correct({ accident, dispute: seated }, { accident: withPhone('13800006099') }),
    ).records.dispute;
    expect(changed.parties[1]).toMatchObject({ phone: '13800006021', account: 'acc-1' });
  });
});

describe('a later message about a known accident', () => {
  const moment = momentAt('2023-08-31T09:00:00.000+08:00');

  it('brings the finding and its service', () => {
    const { records, facts } = accepted(
      decideAccident.takeLaterMessage(reported(), message('injury'), insurers, moment),
    );
    expect(records.accident.status).toBe('issued');
    expect(facts.map((f) => f.type)).toEqual([
      'accident.finding-issued',
      'case.stage-moved',
      'accident.finding-served',
      'accident.finding-served',
    ]);
  });

  it('is refused when it says something else without a reason, and taken with one', () => {
    const { accident, finding } = message('injury');
    const moved = {
      schema: 'daojiao.accident/1' as const,
      accident: { ...accident, place: '清丰县马庄桥镇北口' },
    };
    expect(
      refusal(decideAccident.takeLaterMessage(reported(), moved, insurers, moment)),
    ).toMatchObject({
      code: 'accident-known',
      params: { code: 'QF23080417' },
    });
    const reasoned = { ...moved, finding, correction: { reason: '地点写错' } };
    const { records } = accepted(
      decideAccident.takeLaterMessage(reported(), reasoned, insurers, moment),
    );
    expect(records.accident.corrections[0]?.changes).toEqual([
      {
        path: 'accident.place',
        before: '清丰县马庄桥镇 106 国道与朝阳路口',
        after: '清丰县马庄桥镇北口',
      },
    ]);
    expect(records.accident.status).toBe('issued');
  });

  it('is refused when it says nothing new', () => {
    expect(
      refusal(decideAccident.takeLaterMessage(served(), message('injury'), insurers, moment)).code,
    ).toBe('already-served');
  });
});
