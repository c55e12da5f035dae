import {
  accidentFollowUps,
  decideAccident,
  faultOf,
  partyIdOf,
  type AccidentFacts,
  type FindingFacts,
} from '../../shared/accident';
import { consequencesOf } from '../../shared/case/consequences';
import { caseFollowUps } from '../../shared/case';
import { isMine } from '../../shared/case';
import type { LocalDate } from '../../shared/kernel';
import {
  injuryFacts,
  injuryFinding,
  insurers,
  issued,
  message,
  momentAt,
  officer,
  opening,
  reported,
  served,
} from '../builders/accident';
import { accepted, refusal } from '../support/outcome';

const table = { ...caseFollowUps, ...accidentFollowUps };
const monday = '2023-08-28T09:00:00.000+08:00';
const day = (text: string) => text as LocalDate;

describe('reporting an accident', () => {
  const report = (accident: AccidentFacts) =>
    decideAccident.reportAccident(opening, { accident, channel: 'desk' }, momentAt(monday));

  it('opens a case with one code of the county and the month of registration', () => {
    const { accident, dispute } = reported();
    expect(dispute.code).toBe('QF23080417');
    expect(accident.code).toBe('QF23080417');
    expect(dispute.stage).toBe('reported');
    expect(dispute.province).toBe('河南');
  });

  it('puts people, vehicles and policies on the case, with responsibility still unknown', () => {
    const { dispute } = reported();
    expect(dispute.parties.map((p) => [p.name, p.kind, p.fault])).toEqual([
      ['李建军', 'driver', 'unknown'],
      ['王秀兰', 'rider', 'unknown'],
    ]);
    expect(dispute.vehicles[0]?.policies.map((p) => [p.cover, p.insurer.name, p.limit])).toEqual([
      ['compulsory', '豫安财险濮阳中心支公司', undefined],
      ['commercial', '豫安财险濮阳中心支公司', 100_000_000],
    ]);
  });

  it('sends everybody the code, warns the insurer of the injured, and gives the police ten working days from the scene', () => {
    const { records, facts } = accepted(report(injuryFacts()));
    const after = consequencesOf(table, facts, records.dispute, momentAt(monday));
    expect(after.notices.map((n) => [n.to, n.template])).toEqual([
      [`party:${records.dispute.id}-A`, 'case-opened'],
      [`party:${records.dispute.id}-B`, 'case-opened'],
      ['office:insurer-yuan', 'accident-with-injury'],
    ]);
    expect(after.starts.map((d) => [d.period, d.owner, d.dueAt.slice(0, 10)])).toEqual([
      ['issue-finding', { office: 'police-office', id: 'police-410922' }, '2023-09-01'],
    ]);
  });

  it('keeps names and numbers of persons out of the facts', () => {
    const { facts } = accepted(report(injuryFacts()));
    const text = JSON.stringify(facts);
    for (const party of injuryFacts().parties) {
      expect(text).not.toContain(party.name);
      expect(text).not.toContain(party.idNumber);
    }
  });

  it('refuses an accident that has not happened yet, at the field', () => {
    const later = decideAccident.reportAccident(
      opening,
      { accident: injuryFacts(), channel: 'desk' },
      momentAt('2023-08-18T10:00:00.000+08:00'),
    );
    expect(refusal(later).fields?.map((f) => f.path)).toEqual(['accident.occurredAt']);
  });

  it('is open to the police only', () => {
    for (const role of [
      'party',
      'insurer',
      'mediator',
      'clerk',
      'judge',
      'supervisor',
      'anonymous',
      'helper',
    ] as const) {
      const moment = momentAt(monday, { ...officer, role });
      expect(
        refusal(
          decideAccident.reportAccident(
            opening,
            { accident: injuryFacts(), channel: 'desk' },
            moment,
          ),
        ).code,
      ).toBe('not-allowed');
    }
  });

  it('takes finding and services along in one go, starting the terms for review but none for the police', () => {
    const { accident, finding, served: services } = message('injury');
    const moment = momentAt('2023-09-05T09:00:00.000+08:00');
    const { records, facts } = accepted(
      decideAccident.reportAccident(
        opening,
        { accident, finding, served: services, channel: 'message' },
        moment,
      ),
    );
    expect(records.accident.status).toBe('issued');
    expect(records.dispute.stage).toBe('open');
    const after = consequencesOf(table, facts, records.dispute, moment);
    expect(after.starts.map((d) => [d.period, d.dueAt.slice(0, 10)])).toEqual([
      ['apply-review', '2023-09-04'],
      ['ask-police-mediation', '2023-09-13'],
      ['apply-review', '2023-09-04'],
      ['ask-police-mediation', '2023-09-13'],
    ]);
  });

  it('lets the family stand for the dead: the finding is served on them and carries his responsibility', () => {
    const facts = message('death').accident;
    const finding = {
      ...injuryFinding(),
      faults: [
        { party: 'A', fault: 'main' as const },
        { party: 'B', fault: 'minor' as const },
      ],
      issuedOn: day('2023-10-20'),
    };
    const moment = momentAt('2023-10-20T09:00:00.000+08:00');
    const { records } = accepted(
      decideAccident.reportAccident(opening, { accident: facts, finding, channel: 'desk' }, moment),
    );
    expect(records.dispute.parties.map((p) => [p.kind, p.fault])).toEqual([
      ['driver', 'main'],
      ['pedestrian', 'minor'],
      ['family', 'minor'],
      ['owner', 'none'],
    ]);
    const toDead = decideAccident.serveFinding(
      records,
      { served: [{ party: 'B', on: day('2023-10-20'), how: 'post' }] },
      moment,
    );
    expect(refusal(toDead).fields).toEqual([
      { path: 'served.0.party', message: '这位当事人不用送达' },
    ]);
  });
});

describe('the finding', () => {
  const today = momentAt('2023-08-30T10:00:00.000+08:00');

  it('opens the case for talks and writes everybody’s responsibility on it', () => {
    const { accident, dispute } = issued();
    expect(accident.status).toBe('issued');
    expect(dispute.stage).toBe('open');
    expect(dispute.findingNumber).toBe('清公交认字〔2023〕第0417号');
    expect(dispute.parties.map((p) => p.fault)).toEqual(['main', 'minor']);
  });

  it('ends the term for making it and gives three working days for serving it', () => {
    const { records, facts } = accepted(
      decideAccident.issueFinding(reported(), { finding: injuryFinding(), insurers }, today),
    );
    const after = consequencesOf(table, facts, records.dispute, today);
    expect(after.stops.map((s) => s.period)).toContain('issue-finding');
    expect(after.starts.map((d) => [d.period, d.dueAt.slice(0, 10)])).toEqual([
      ['serve-finding', '2023-09-04'],
    ]);
  });

  it('cannot be made twice', () => {
    const again = decideAccident.issueFinding(
      issued(),
      { finding: injuryFinding(), insurers },
      today,
    );
    expect(refusal(again)).toMatchObject({
      code: 'not-open-now',
      open: ['correct', 'serve-finding', 'request-review', 'make-final'],
    });
  });

  const balance: [string, FindingFacts['faults'][number]['fault'][], boolean][] = [
    ['full against none', ['full', 'none'], true],
    ['main against minor', ['main', 'minor'], true],
    ['equal against equal', ['equal', 'equal'], true],
    ['none for both, an accident nobody caused', ['none', 'none'], true],
    ['full against minor', ['full', 'minor'], false],
    ['full twice', ['full', 'full'], false],
    ['main twice', ['main', 'main'], false],
    ['main against none', ['main', 'none'], false],
    ['equal alone', ['equal', 'none'], false],
    ['minor alone', ['minor', 'none'], false],
    ['unknown in a finding', ['unknown', 'none'], false],
  ];
  it.each(balance)(
    'weighs the kinds against each other: %s',
    (_name, [a = 'none', b = 'none'], fits) => {
      const finding = {
        ...injuryFinding(),
        faults: [
          { party: 'A', fault: a },
          { party: 'B', fault: b },
        ],
      };
      expect(decideAccident.issueFinding(reported(), { finding, insurers }, today).ok).toBe(fits);
    },
  );

  it('may be a 事故证明 where nothing can be established, and then blames nobody', () => {
    const faults = injuryFinding().faults.map((f) => ({ ...f, fault: 'unknown' as const }));
    const { cause: _cause, ...rest } = injuryFinding();
    const certificate: FindingFacts = { ...rest, kind: 'certificate', faults, articles: [] };
    const { dispute } = accepted(
      decideAccident.issueFinding(reported(), { finding: certificate, insurers }, today),
    ).records;
    expect(dispute.parties.map((p) => p.fault)).toEqual(['unknown', 'unknown']);
  });

  it('needs two officers in the general procedure', () => {
    const alone = { ...injuryFinding(), officers: ['周建国'] };
    const answer = decideAccident.issueFinding(reported(), { finding: alone, insurers }, today);
    expect(refusal(answer).fields).toEqual([
      { path: 'finding.officers', message: '一般程序要有两名以上民警' },
    ]);
  });

  it('judges neither owners nor relatives', () => {
    const owner = {
      ref: 'D',
      kind: 'owner',
      name: '吴桂芝',
      idNumber: '41092219600101123X',
      harm: 'none',
    } as const;
    expect(faultOf(owner, injuryFinding())).toBe('none');
  });
});

describe('service', () => {
  it('starts three working days for a review and ten for the police’s mediation, for each person from his own day', () => {
    const moment = momentAt('2023-09-01T16:00:00.000+08:00');
    const { records, facts } = accepted(
      decideAccident.serveFinding(
        issued(),
        { served: [{ party: 'B', on: day('2023-08-30'), how: 'in-person' }] },
        moment,
      ),
    );
    const after = consequencesOf(table, facts, records.dispute, moment);
    const own = { party: partyIdOf(records.dispute.id, 'B') };
    expect(after.starts.map((d) => [d.period, d.owner, d.dueAt])).toEqual([
      ['apply-review', own, '2023-09-04T23:59:59.999+08:00'],
      ['ask-police-mediation', own, '2023-09-13T23:59:59.999+08:00'],
    ]);
    expect(
      after.starts.every((d) =>
        isMine(d.owner, {
          ...officer,
          role: 'party',
          relation: 'own',
          party: partyIdOf(records.dispute.id, 'B'),
        }),
      ),
    ).toBe(true);
    expect(after.stops).toEqual([]);
    expect(records.dispute.findingServedAt).toBeUndefined();
  });

  it('is complete with the last person, which ends the term of the police', () => {
    const { accident, dispute } = served();
    expect(accident.finding?.served.length).toBe(2);
    expect(dispute.findingServedAt).toBe('2023-08-30T00:00:00.000+08:00');
  });

  it('refuses a day before the finding was made or after today', () => {
    const on = (text: string) =>
      decideAccident.serveFinding(
        issued(),
        { served: [{ party: 'B', on: day(text), how: 'post' }] },
        momentAt('2023-08-31T16:00:00.000+08:00'),
      );
    expect(refusal(on('2023-08-29')).fields?.[0]?.message).toBe('送达日期早于制作日期');
    expect(refusal(on('2023-09-01')).fields?.[0]?.message).toBe('送达日期还没有到');
    expect(on('2023-08-31').ok).toBe(true);
  });

  it('counts a person once', () => {
    const again = decideAccident.serveFinding(
      served(),
      { served: [{ party: 'B', on: day('2023-08-31'), how: 'post' }] },
      momentAt('2023-08-31T16:00:00.000+08:00'),
    );
    expect(refusal(again).code).toBe('already-served');
  });
});

describe('review', () => {
  const ask = (on: string, at = `${on}T17:00:00.000+08:00`) =>
    decideAccident.requestReview(served(), { party: 'B', on: day(on) }, momentAt(at));

  it('is open on the third working day after service and closed on the fourth', () => {
    expect(ask('2023-09-04').ok).toBe(true);
    expect(refusal(ask('2023-09-05'))).toMatchObject({
      code: 'review-too-late',
      params: { until: '2023-09-04' },
      cite: { source: 'handling-procedure', article: '71' },
    });
  });

  it('stops everybody’s term for asking and gives thirty days for the answer', () => {
    const { records, facts } = accepted(ask('2023-09-01'));
    expect(records.accident.status).toBe('under-review');
    const after = consequencesOf(
      table,
      facts,
      records.dispute,
      momentAt('2023-09-01T17:00:00.000+08:00'),
    );
    expect(after.stops.map((s) => s.period)).toEqual(['apply-review', 'ask-police-mediation']);
    // the thirtieth day, 1 October, is a holiday; the first working day after it is 7 October
    expect(after.starts.map((d) => [d.period, d.dueAt.slice(0, 10)])).toEqual([
      ['decide-review', '2023-10-07'],
    ]);
  });

  const decidedAt = momentAt('2023-09-20T17:00:00.000+08:00');
  const decide = (result: 'upheld' | 'reinvestigate') =>
    decideAccident.decideReview(
      accepted(ask('2023-09-01')).records,
      { result, on: day('2023-09-20'), insurers },
      decidedAt,
    );

  it('makes the finding final when it is upheld', () => {
    const { records, facts } = accepted(decide('upheld'));
    expect(records.accident.status).toBe('final');
    const { starts } = consequencesOf(table, facts, records.dispute, decidedAt);
    // everybody has ten working days anew for the police's mediation; National Day is between
    const due = ['ask-police-mediation', '2023-10-10'];
    expect(starts.map((d) => [d.period, d.dueAt.slice(0, 10)])).toEqual([due, due]);
  });

  it('revokes the finding when a new investigation is ordered, and keeps the old one', () => {
    const { accident, dispute } = accepted(decide('reinvestigate')).records;
    expect(accident.status).toBe('reported');
    expect(accident.finding).toBeUndefined();
    expect(accident.earlierFindings[0]?.revokedAt).toBe('2023-09-20T17:00:00.000+08:00');
    expect(dispute.findingNumber).toBeUndefined();
    expect(dispute.parties.map((p) => p.fault)).toEqual(['unknown', 'unknown']);
  });

  it('happens once: after the new finding nobody can ask again', () => {
    const reopened = accepted(decide('reinvestigate')).records;
    const finding = {
      ...injuryFinding(),
      number: '清公交认字〔2023〕第0417-1号',
      issuedOn: day('2023-09-27'),
    };
    const services = { served: [{ party: 'B', on: day('2023-09-27'), how: 'in-person' as const }] };
    const moment = momentAt('2023-09-27T17:00:00.000+08:00');
    const anew = accepted(
      decideAccident.issueFinding(reopened, { finding, insurers }, moment),
    ).records;
    const open = accepted(decideAccident.serveFinding(anew, services, moment)).records;
    expect(
      refusal(decideAccident.requestReview(open, { party: 'B', on: day('2023-09-27') }, moment))
        .code,
    ).toBe('review-used');
  });

  it('leaves the finding final only when the last term is over', () => {
    const at = (text: string) => decideAccident.makeFinal(served(), {}, momentAt(text));
    expect(refusal(at('2023-09-04T23:59:59.000+08:00'))).toMatchObject({
      code: 'review-still-open',
      params: { until: '2023-09-04' },
    });
    expect(accepted(at('2023-09-05T00:00:00.000+08:00')).records.accident.status).toBe('final');
    expect(
      refusal(decideAccident.makeFinal(issued(), {}, momentAt('2023-09-30T00:00:00.000+08:00')))
        .code,
    ).toBe('not-served-yet');
  });
});
