import { fold } from './mediation-fold';
import { decideMediation as d, type Seat } from '../../shared/mediation';
import { li, momentOf, noon, onlineCase, yuan } from '../builders/mediation';
import {
  applied,
  assigned,
  dayAfter,
  factsOf,
  inSession,
  inviting,
  parties,
  proposed,
  refusalOf,
  scheduled,
  scheduling,
  statusOf,
  then,
  tomorrow,
} from './mediation-steps';

const offline = 'insurer:insurer-yuan' as Seat;
const paper = 'scan-1' as never;

describe('applying', () => {
  test('one party is enough: the case goes into mediation and the applicant has joined', () => {
    const { mediation, dispute } = applied();
    expect(dispute.stage).toBe('mediating');
    expect(mediation.status).toBe('applied');
    expect(mediation.sides.map((side) => [side.seat, side.answer])).toEqual([
      ['party:party-wang', 'joined'],
      ['party:party-li', 'asked'],
      ['insurer:insurer-yuan', 'asked'],
    ]);
  });

  test('a second application is refused while one runs, and allowed after it has ended', () => {
    const running = applied();
    expect(refusalOf(d.apply(running, {}, momentOf('li'))).code).toBe('not-open-now');
    const ended = then(d.withdraw(running, { reason: 'unwilling' }, momentOf('wang')));
    expect(ended.dispute.stage).toBe('unsettled');
    expect(factsOf(d.apply(ended, {}, momentOf('li')))).toContain('mediation.applied');
  });

  test('who would rather meet in person asks for it all the same, and is called to the table', () => {
    const online = onlineCase();
    const parties = online.parties.map((party) => ({
      ...party,
      consents: party.consents.map((one) => ({ ...one, choice: 'offline' as const })),
    }));
    const dispute = { ...online, parties };
    const { mediation } = then(d.apply({ mediation: undefined, dispute }, {}, momentOf('wang')));
    expect(mediation.sides[0]).toMatchObject({ answer: 'joined', way: 'offline' });
  });

  test('a party that has not chosen how to mediate is asked to choose first', () => {
    const dispute = onlineCase([]);
    expect(refusalOf(d.apply({ mediation: undefined, dispute }, {}, momentOf('wang'))).code).toBe(
      'must-choose-first',
    );
  });

  test('before the finding there is no mediation', () => {
    const dispute = onlineCase(['mediation'], { stage: 'reported' });
    expect(refusalOf(d.apply({ mediation: undefined, dispute }, {}, momentOf('wang'))).code).toBe(
      'not-open-now',
    );
  });

  test('neither police nor insurer nor mediator can apply', () => {
    for (const who of ['police', 'insurer', 'mediator'] as const) {
      expect(
        refusalOf(d.apply({ mediation: undefined, dispute: onlineCase() }, {}, momentOf(who))).code,
      ).toBe('not-allowed');
    }
  });
});

describe('the mediator', () => {
  test('assigning puts him on the case; assigning the same one again is refused, another one replaces him', () => {
    const records = assigned();
    expect(records.dispute.mediator?.name).toBe('孟凡琴');
    const same = d.assignMediator(
      records,
      { account: 'account-mediator' as never, name: '孟凡琴' },
      momentOf('clerk'),
    );
    expect(refusalOf(same).code).toBe('already-assigned');
    const other = then(
      d.assignMediator(records, { account: 'm2' as never, name: '郑守信' }, momentOf('clerk')),
    );
    expect(other.mediation.mediator?.account).toBe('m2');
  });

  test('declining gives the case back to the office with his reason kept', () => {
    const { mediation, dispute } = then(
      d.declineAssignment(assigned(), { reason: '出差' }, momentOf('mediator')),
    );
    expect([mediation.status, mediation.mediator, dispute.mediator]).toEqual([
      'applied',
      undefined,
      undefined,
    ]);
    expect(mediation.declined).toEqual([{ account: 'account-mediator', reason: '出差', at: noon }]);
  });

  test('accepting without a conflict asks the other sides, each within three working days', () => {
    const outcome = d.acceptAssignment(assigned(), {}, momentOf('mediator'));
    expect(statusOf(outcome)).toBe('inviting');
    const follow = fold(outcome);
    expect(follow.start).toEqual([
      { period: 'pre-filing-mediation', owner: 'mediator' },
      { period: 'ask-counterparty', owner: { party: li } },
      { period: 'ask-counterparty', owner: { insurer: yuan } },
    ]);
    expect(follow.stop).toContain('mediator-confirms');
  });

  test('with a conflict disclosed he may begin only when every party has agreed', () => {
    const told = then(
      d.acceptAssignment(assigned(), { disclosure: '李建军是我邻居' }, momentOf('mediator')),
    );
    expect(told.mediation.status).toBe('disclosed');
    const one = d.agreeDisclosure(told, {}, momentOf('wang'));
    expect(statusOf(one)).toBe('disclosed');
    expect(refusalOf(d.agreeDisclosure(then(one), {}, momentOf('wang'))).code).toBe(
      'already-answered',
    );
    const both = d.agreeDisclosure(then(one), {}, momentOf('li'));
    expect(statusOf(both)).toBe('inviting');
    expect(factsOf(both)).toEqual(['mediation.disclosure-agreed', 'mediation.mediator-accepted']);
  });

  test('one party that does not want him sends the case back to the office', () => {
    const told = then(
      d.acceptAssignment(assigned(), { disclosure: '李建军是我邻居' }, momentOf('mediator')),
    );
    const agreed = then(d.agreeDisclosure(told, {}, momentOf('li')));
    const { mediation, dispute } = then(d.refuseDisclosure(agreed, {}, momentOf('wang')));
    expect([mediation.status, dispute.mediator, mediation.disclosure]).toEqual([
      'applied',
      undefined,
      undefined,
    ]);
    expect(mediation.sides.some((side) => side.agreedToDisclosure)).toBe(false);
  });
});

describe('joining', () => {
  test('when the last side has joined, a time is sought', () => {
    const one = d.join(inviting(), {}, momentOf('li'));
    expect(statusOf(one)).toBe('inviting');
    const all = d.join(then(one), {}, momentOf('insurer'));
    expect(statusOf(all)).toBe('scheduling');
    expect(factsOf(all)).toEqual(['mediation.joined', 'mediation.everyone-answered']);
  });

  test('sides may join before the mediator has accepted; then nobody is asked twice', () => {
    const early = then(
      d.join(then(d.join(assigned(), {}, momentOf('li'))), {}, momentOf('insurer')),
    );
    expect(early.mediation.status).toBe('assigned');
    expect(statusOf(d.acceptAssignment(early, {}, momentOf('mediator')))).toBe('scheduling');
  });

  test('an answer is given once', () => {
    const once = then(d.join(inviting(), {}, momentOf('li')));
    expect(refusalOf(d.join(once, {}, momentOf('li'))).code).toBe('already-answered');
    expect(refusalOf(d.refuse(once, { reason: '不去' }, momentOf('li'))).code).toBe(
      'already-answered',
    );
  });

  test('a party without its own online choice cannot join online', () => {
    expect(refusalOf(d.join(withoutChoice(), {}, momentOf('li'))).code).toBe('must-choose-first');
  });

  test('a party that refuses ends the mediation; the case is open again', () => {
    const outcome = d.refuse(inviting(), { reason: '不愿意' }, momentOf('li'));
    const { mediation, dispute } = then(outcome);
    expect([mediation.status, mediation.end?.reason, dispute.stage]).toEqual([
      'failed',
      'unwilling',
      'unsettled',
    ]);
    expect(fold(outcome).stop).toEqual(
      expect.arrayContaining(['pre-filing-mediation', 'ask-counterparty']),
    );
  });

  test('an insurer that refuses stays out and the mediation goes on', () => {
    const joined = then(d.join(inviting(), {}, momentOf('li')));
    const outcome = d.refuse(joined, { reason: '不派人' }, momentOf('insurer'));
    expect(statusOf(outcome)).toBe('scheduling');
    expect(
      refusalOf(
        d.pickTimes(then(outcome), { slots: [], trouble: 'none-suits' }, momentOf('insurer')),
      ).code,
    ).toBe('not-joined');
  });

  test('the mediator records the answer of a side that stays offline, with its paper', () => {
    const recorded = then(
      d.recordAnswer(inviting(), { seat: offline, answer: 'joined', paper }, momentOf('mediator')),
    );
    expect(recorded.mediation.sides.at(-1)).toMatchObject({
      way: 'offline',
      answer: 'joined',
      paper,
    });
    const unknown = d.recordAnswer(
      inviting(),
      { seat: 'party:nobody' as Seat, answer: 'joined', paper },
      momentOf('mediator'),
    );
    expect(refusalOf(unknown).code).toBe('seat-unknown');
  });
});

describe('finding a time', () => {
  const [early, late] = proposed().mediation.slots.map((slot) => slot.id) as [string, string];

  test('times are sorted, must lie ahead, and every joined side is asked', () => {
    expect(proposed().mediation.slots.map((slot) => slot.startsAt)).toEqual([tomorrow, dayAfter]);
    const past = d.proposeTimes(
      scheduling(),
      { place: 'video', startsAt: [noon] },
      momentOf('mediator'),
    );
    expect(refusalOf(past).code).toBe('time-past');
  });

  test('when all have picked, the earliest common time is booked by itself', () => {
    const one = then(d.pickTimes(proposed(), { slots: [early, late] }, momentOf('wang')));
    const two = then(d.pickTimes(one, { slots: [late] }, momentOf('li')));
    expect(two.mediation.status).toBe('scheduling');
    const three = d.pickTimes(two, { slots: [early, late] }, momentOf('insurer'));
    expect(factsOf(three)).toEqual(['mediation.times-picked', 'mediation.session-booked']);
    expect(then(three).mediation.session?.startsAt).toBe(dayAfter);
  });

  test('a side that cannot come by video leaves no common time, and the mediator is told', () => {
    const one = then(d.pickTimes(proposed(), { slots: [early] }, momentOf('wang')));
    const two = then(d.pickTimes(one, { slots: [early], trouble: 'not-by-video' }, momentOf('li')));
    const three = d.recordPick(two, { seat: offline, slots: [early] }, momentOf('mediator'));
    expect(factsOf(three)).toEqual(['mediation.times-picked', 'mediation.no-common-time']);
  });

  test('only a proposed time can be picked, and something must be said', () => {
    expect(refusalOf(d.pickTimes(proposed(), { slots: ['id-9'] }, momentOf('li'))).code).toBe(
      'time-unknown',
    );
    expect(refusalOf(d.pickTimes(proposed(), { slots: [] }, momentOf('li'))).code).toBe(
      'time-needed',
    );
  });

  test('the mediator books a time himself, but not on a view that has changed since', () => {
    const records = scheduling();
    const command = {
      version: records.mediation.version - 1,
      startsAt: tomorrow,
      place: 'on-site',
    } as const;
    expect(refusalOf(d.bookSession(records, command, momentOf('mediator')))).toMatchObject({
      code: 'changed-meanwhile',
      params: { version: records.mediation.version },
    });
    expect(
      refusalOf(
        d.bookSession(
          records,
          { ...command, version: records.mediation.version, startsAt: noon },
          momentOf('mediator'),
        ),
      ).code,
    ).toBe('time-past');
  });

  test('opening notes whose identity was checked; a stranger cannot be among them', () => {
    expect(inSession().mediation.session?.identityChecked).toEqual(parties);
    const outcome = d.openSession(
      scheduled(),
      { identityChecked: ['party:nobody' as Seat], warningRead: true },
      momentOf('mediator', tomorrow),
    );
    expect(refusalOf(outcome).code).toBe('seat-unknown');
  });
});

/** 李建军 has chosen nothing yet. */
function withoutChoice() {
  const records = inviting();
  const parties = records.dispute.parties.map((party) =>
    party.id === li ? { ...party, consents: [] } : party,
  );
  return { ...records, dispute: { ...records.dispute, parties } };
}
