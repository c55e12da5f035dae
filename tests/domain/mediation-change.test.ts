import { decideMediation as d, type Seat } from '../../shared/mediation';
import { fold } from './mediation-fold';
import { driver, rider } from '../builders/case';
import { li, momentOf, onlineCase } from '../builders/mediation';
import {
  applied,
  assigned,
  draftOf,
  factsOf,
  inSession,
  inviting,
  parties,
  refusalOf,
  scheduled,
  scheduling,
  signing,
  statusOf,
  then,
  tomorrow,
  type Records,
} from './mediation-steps';

const paper = 'scan-1' as never;
const other = { account: 'm2' as never, name: '郑守信' };
const tied = () =>
  then(d.acceptAssignment(assigned(), { disclosure: '李建军是我邻居' }, momentOf('mediator')));

describe('a disclosed tie', () => {
  test('a party that is not online answers on paper, recorded by the mediator or the office', () => {
    const agreed = then(d.agreeDisclosure(tied(), {}, momentOf('wang')));
    const seat = 'party:party-li' as Seat;
    for (const who of ['mediator', 'clerk'] as const) {
      const outcome = d.recordDisclosureAnswer(
        agreed,
        { seat, answer: 'agreed', paper },
        momentOf(who),
      );
      expect(statusOf(outcome)).toBe('inviting');
      expect(factsOf(outcome)).toEqual([
        'mediation.disclosure-agreed',
        'mediation.mediator-accepted',
      ]);
      expect(outcome.ok && outcome.value.facts[0]?.data).toMatchObject({
        seat,
        way: 'offline',
        paper,
      });
    }
    const no = d.recordDisclosureAnswer(
      agreed,
      { seat, answer: 'refused', paper },
      momentOf('clerk'),
    );
    expect([statusOf(no), then(no).dispute.mediator]).toEqual(['applied', undefined]);
  });

  test('an answer is recorded once, and only of a party', () => {
    const agreed = then(d.agreeDisclosure(tied(), {}, momentOf('wang')));
    const record = (seat: string) =>
      d.recordDisclosureAnswer(
        agreed,
        { seat: seat as Seat, answer: 'agreed', paper },
        momentOf('clerk'),
      );
    expect(refusalOf(record('party:party-wang')).code).toBe('already-answered');
    expect(refusalOf(record('insurer:insurer-yuan')).code).toBe('seat-unknown');
  });

  test('the mediator gives the case back while answers are missing, and the periods of the parties end', () => {
    const outcome = d.declineAssignment(tied(), { reason: '等不到答复' }, momentOf('mediator'));
    expect(statusOf(outcome)).toBe('applied');
    expect(fold(outcome).stop).toContain('agree-disclosure');
  });

  test('the office names another one, and everybody who knew the first hears of it', () => {
    const outcome = d.assignMediator(tied(), other, momentOf('clerk'));
    const { mediation } = then(outcome);
    expect([mediation.status, mediation.disclosure, mediation.mediator?.account]).toEqual([
      'assigned',
      undefined,
      'm2',
    ]);
    expect(fold(outcome).tell).toEqual([
      { to: 'mediator', template: 'mediator-assigned' },
      { to: { account: 'account-mediator' }, template: 'mediator-relieved' },
      { to: 'every-party', template: 'mediator-changed' },
      { to: 'insurers', template: 'mediator-changed' },
    ]);
  });
});

describe('another mediator on request (在线调解规则 14)', () => {
  const changed = (records: Records) => then(d.assignMediator(records, other, momentOf('clerk')));

  test('is named at any time before the agreement is drafted, not after', () => {
    for (const records of [inviting(), scheduling(), scheduled(), inSession()])
      expect(changed(records).mediation.status).toBe('assigned');
    expect(refusalOf(d.assignMediator(signing(), other, momentOf('clerk'))).code).toBe(
      'not-open-now',
    );
  });

  test('answers, talk and offers stay; the time is sought again and the session that was held stays on file', () => {
    const made = then(
      d.makeOffer(inSession(), { total: 500 as never, items: [], note: '' }, momentOf('li')),
    );
    const { mediation } = changed(made);
    expect(mediation.offers).toHaveLength(1);
    expect(mediation.sides.map((side) => side.answer)).toEqual(['joined', 'joined', 'joined']);
    expect([mediation.slots, mediation.session]).toEqual([[], undefined]);
    expect(mediation.earlierSessions?.[0]).toMatchObject({ identityChecked: parties });
  });

  test('the new one confirms like the first, and the period of mediation does not begin anew', () => {
    const outcome = d.assignMediator(scheduling(), other, momentOf('clerk'));
    expect(fold(outcome).start).toEqual([{ period: 'mediator-confirms', owner: 'mediator' }]);
    expect(fold(outcome).stop).not.toContain('pre-filing-mediation');
    const again = d.acceptAssignment(then(outcome), {}, momentOf('mediator'));
    expect(statusOf(again)).toBe('scheduling');
    expect(fold(again).start).toEqual([]);
    expect(fold(again).tell[0]).toEqual({ to: 'everyone', template: 'mediator-took-over' });
  });
});

describe('sessions that were held', () => {
  const again = { place: 'video', startsAt: [tomorrow] } as const;

  test('stay on file with attendance, checks and opening time when other times are given or booked', () => {
    const there = then(d.enterRoom(inSession(), {}, momentOf('li')));
    const asked = then(d.proposeTimes(there, again, momentOf('mediator')));
    expect(asked.mediation.session).toBeUndefined();
    expect(asked.mediation.earlierSessions).toEqual([there.mediation.session]);
    const early = then(d.enterRoom(scheduled(), {}, momentOf('li')));
    const command = {
      version: early.mediation.version,
      startsAt: tomorrow,
      place: 'video',
    } as const;
    const booked = then(d.bookSession(early, command, momentOf('mediator')));
    expect(booked.mediation.earlierSessions).toEqual([early.mediation.session]);
    expect(booked.mediation.session?.attendance).toEqual([]);
  });

  test('a date that nobody came to is not kept as a session', () => {
    const { mediation } = then(d.proposeTimes(scheduled(), again, momentOf('mediator')));
    expect(mediation.earlierSessions).toBeUndefined();
  });

  test('none is set after the period of mediation has ended, by 在线调解规则 24', () => {
    const until = '2026-11-26T00:00:00.000+08:00' as never;
    const records = scheduling();
    const { version } = records.mediation;
    const late = { code: 'time-too-late', params: { until: '2026-11-26' } };
    expect(
      refusalOf(d.proposeTimes(records, { ...again, until }, momentOf('mediator'))),
    ).toMatchObject(late);
    expect(
      refusalOf(
        d.bookSession(
          records,
          { version, startsAt: tomorrow, place: 'video', until },
          momentOf('mediator'),
        ),
      ),
    ).toMatchObject(late);
  });

  test('none opens before every party that joined has been checked; the mediator and his office are no sides', () => {
    const open = (records: Records, ...seats: string[]) =>
      d.openSession(
        records,
        { identityChecked: seats as Seat[], warningRead: true },
        momentOf('mediator', tomorrow),
      );
    expect(refusalOf(open(scheduled(), 'mediator')).code).toBe('seat-unknown');
    expect(refusalOf(open(scheduled(), 'office')).code).toBe('seat-unknown');
    expect(refusalOf(open(scheduled(), 'party:party-wang'))).toEqual({
      code: 'identity-unchecked',
      params: { name: '李建军' },
    });
    const insurerThere = then(d.enterRoom(scheduled(), {}, momentOf('insurer')));
    expect(refusalOf(open(insurerThere, ...parties)).code).toBe('identity-unchecked');
    expect(statusOf(open(scheduled(), ...parties))).toBe('in-session');
  });
});

describe('somebody comes into the case by a correction', () => {
  const third = rider({ id: 'party-zhao' as never, name: '赵敏' });
  const withThird = (records: Records) => {
    const dispute = { ...records.dispute, parties: [...records.dispute.parties, third] };
    const after = d.sidesAfter(records.mediation, dispute);
    if (!after) throw new Error('nothing changed');
    return { after, records: { mediation: after.mediation, dispute } };
  };

  test('he is asked to join like the others, within the same period, and the mediator is told', () => {
    const { after } = withThird(scheduled());
    expect(after.mediation.sides[2]).toMatchObject({ seat: 'party:party-zhao', answer: 'asked' });
    const follow = fold({ ok: true, value: { facts: after.facts } });
    expect(follow.start).toEqual([{ period: 'ask-counterparty', owner: { party: 'party-zhao' } }]);
    expect(follow.tell).toEqual([
      { to: 'mediator', template: 'sides-changed' },
      { to: { party: 'party-zhao' }, template: 'please-answer-mediation' },
    ]);
  });

  test('before a mediator has accepted he is told of the application; the acceptance asks him', () => {
    const { after } = withThird(applied());
    const follow = fold({ ok: true, value: { facts: after.facts } });
    expect(follow.start).toEqual([]);
    expect(follow.tell.at(-1)?.template).toBe('mediation-applied');
  });

  test('no agreement is drafted before he has answered; he may still do so, also on paper', () => {
    const { records } = withThird(inSession());
    const draft = d.draftAgreement(records, draftOf(records), momentOf('mediator'));
    expect(refusalOf(draft)).toEqual({ code: 'side-unanswered', params: { name: '赵敏' } });
    const seat = 'party:party-zhao' as Seat;
    const joined = d.recordAnswer(records, { seat, answer: 'joined', paper }, momentOf('mediator'));
    expect(statusOf(joined)).toBe('in-session');
    const drafted = d.draftAgreement(then(joined), draftOf(then(joined)), momentOf('mediator'));
    expect(then(drafted).mediation.agreement?.signers).toContain(seat);
  });

  test('who is struck out of the case has no seat any more, and nobody waits for his answer', () => {
    const records = then(d.join(inviting(), {}, momentOf('insurer')));
    const dispute = {
      ...records.dispute,
      parties: records.dispute.parties.filter((party) => party.id !== li),
    };
    const after = d.sidesAfter(records.mediation, dispute);
    expect(after?.mediation.status).toBe('scheduling');
    expect(after?.facts.map((one) => one.type)).toEqual([
      'mediation.sides-changed',
      'mediation.everyone-answered',
    ]);
    expect(fold({ ok: true, value: { facts: after?.facts ?? [] } }).stop).toContain(
      'ask-counterparty@party:party-li',
    );
  });

  test('nothing changes where the sides are the same, or the mediation is over', () => {
    const records = inviting();
    expect(d.sidesAfter(records.mediation, onlineCase())).toBeUndefined();
    const ended = then(d.withdraw(records, { reason: 'unwilling' }, momentOf('wang')));
    const fewer = { ...ended.dispute, parties: [driver()] };
    expect(d.sidesAfter(ended.mediation, fewer)).toBeUndefined();
  });
});
