import { fold } from './mediation-fold';
import { followUpOf } from '../../shared/kernel';
import { decideMediation as d, mediationFollowUps, type Seat } from '../../shared/mediation';
import { li, momentOf, noon, onlineCase, yuan } from '../builders/mediation';
import {
  applied,
  assigned,
  dayAfter,
  factsOf,
  inSession,
  inviting,
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

  test('a party that has not chosen to mediate online is asked to choose first', () => {
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
          { ...command, version: records.mediation.version, startsAt: noon as never },
          momentOf('mediator'),
        ),
      ).code,
    ).toBe('time-past');
  });

  test('opening notes whose identity was checked; a stranger cannot be among them', () => {
    expect(inSession().mediation.session?.identityChecked).toEqual(['party:party-wang']);
    const outcome = d.openSession(
      scheduled(),
      { identityChecked: ['party:nobody' as Seat], warningRead: true },
      momentOf('mediator', tomorrow),
    );
    expect(refusalOf(outcome).code).toBe('seat-unknown');
  });
});

describe('in the room', () => {
  test('coming in twice is once, and leaving is noted', () => {
    const inside = then(d.enterRoom(inSession(), {}, momentOf('li')));
    expect(factsOf(d.enterRoom(inside, {}, momentOf('li')))).toEqual([]);
    const gone = then(d.leaveRoom(inside, {}, momentOf('li')));
    expect(gone.mediation.session?.attendance).toEqual([
      { seat: 'party:party-li', enteredAt: noon, leftAt: noon },
    ]);
  });

  test('police and judge have no way in', () => {
    for (const who of ['police', 'judge', 'clerk'] as const) {
      expect(refusalOf(d.enterRoom(inSession(), {}, momentOf(who))).code).toBe('not-allowed');
      expect(
        refusalOf(d.postMessage(inSession(), { text: '在吗', name: '某', seq: 1 }, momentOf(who)))
          .code,
      ).toBe('not-allowed');
    }
  });

  test('offers count their rounds by side, and their facts carry no sum', () => {
    const offer = { total: 14_000_000 as never, items: [], note: '' };
    const first = d.makeOffer(inSession(), offer, momentOf('insurer'));
    const second = d.makeOffer(then(first), offer, momentOf('insurer'));
    expect(then(second).mediation.offers.map((one) => one.round)).toEqual([1, 2]);
    expect(JSON.stringify(first.ok && first.value.facts)).not.toContain('14000000');
    expect(fold(first).audience).toEqual(['mediation']);
  });

  test('items of an offer must add up to its total', () => {
    const offer = {
      total: 500 as never,
      items: [{ label: '误工费', amount: 400 as never }],
      note: '',
    };
    expect(refusalOf(d.makeOffer(inSession(), offer, momentOf('wang')))).toEqual({
      code: 'offer-sum',
      params: { items: '4.00', total: '5.00' },
    });
  });

  test('another side answers an offer, its maker does not; the latest answer counts', () => {
    const made = then(
      d.makeOffer(inSession(), { total: 500 as never, items: [], note: '' }, momentOf('insurer')),
    );
    const offer = made.mediation.offers[0]?.id ?? '';
    expect(
      refusalOf(d.answerOffer(made, { offer, answer: 'accepted' }, momentOf('insurer'))).code,
    ).toBe('own-offer');
    expect(
      refusalOf(d.answerOffer(made, { offer: 'id-99', answer: 'held' }, momentOf('wang'))).code,
    ).toBe('not-found');
    const held = then(d.answerOffer(made, { offer, answer: 'held' }, momentOf('wang')));
    const accepted = then(d.answerOffer(held, { offer, answer: 'accepted' }, momentOf('wang')));
    expect(accepted.mediation.offers[0]?.answers).toEqual([
      { seat: 'party:party-wang', answer: 'accepted', at: noon },
    ]);
  });

  test('a calculation is put on the table once', () => {
    const once = then(d.tableCalculation(inSession(), { calculation: 'calc-1' }, momentOf('wang')));
    expect(
      refusalOf(d.tableCalculation(once, { calculation: 'calc-1' }, momentOf('li'))).code,
    ).toBe('already-tabled');
  });

  test('an insurer that refused to take part neither offers nor speaks', () => {
    const outside = then(
      d.refuse(
        then(d.join(inviting(), {}, momentOf('li'))),
        { reason: '不派人' },
        momentOf('insurer'),
      ),
    );
    const booked = then(
      d.bookSession(
        outside,
        { version: outside.mediation.version, startsAt: tomorrow, place: 'video' },
        momentOf('mediator'),
      ),
    );
    expect(
      refusalOf(d.postMessage(booked, { text: '在吗', name: '何静', seq: 1 }, momentOf('insurer')))
        .code,
    ).toBe('not-joined');
  });
});

describe('ending', () => {
  test('the mediator closes with a reason; his note stays in the record and out of the facts', () => {
    const outcome = d.closeFailed(
      inSession(),
      { reason: 'gap-too-wide', note: '李建军最多肯付十二万' },
      momentOf('mediator'),
    );
    const { mediation, dispute } = then(outcome);
    expect([mediation.status, mediation.end?.reason, dispute.stage]).toEqual([
      'failed',
      'gap-too-wide',
      'unsettled',
    ]);
    expect(JSON.stringify(outcome.ok && outcome.value.facts)).not.toContain('十二万');
  });

  test('a party leaves at any time', () => {
    for (const records of [applied(), inviting(), scheduled(), inSession()]) {
      const left = then(d.withdraw(records, { reason: 'settled-by-themselves' }, momentOf('li')));
      expect([left.mediation.status, left.mediation.end?.reason]).toEqual([
        'withdrawn',
        'settled-by-themselves',
      ]);
    }
  });

  test('the system ends it only after the last day, and a second sweep changes nothing', () => {
    const dueAt = '2026-12-25T23:59:59.999+08:00' as never;
    expect(refusalOf(d.expire(inSession(), { dueAt }, momentOf('system', dueAt))).code).toBe(
      'period-running',
    );
    const late = momentOf('system', '2026-12-26T00:10:00.000+08:00');
    const ended = then(d.expire(inSession(), { dueAt }, late));
    expect(ended.mediation.end?.reason).toBe('expired');
    expect(refusalOf(d.expire(ended, { dueAt }, late)).code).toBe('not-open-now');
    expect(refusalOf(d.expire(inSession(), { dueAt }, momentOf('mediator', dueAt))).code).toBe(
      'not-allowed',
    );
  });
});

describe('what follows', () => {
  test('facts without prejudice are for those inside only', () => {
    const inside = Object.keys(mediationFollowUps).filter(
      (type) =>
        followUpOf(mediationFollowUps as never, {
          type,
          data: { seat: 'party:x', parties: [], asked: [], signers: [] },
        }).audience === 'mediation',
    );
    expect(inside.sort()).toEqual([
      'mediation.calculation-tabled',
      'mediation.entered',
      'mediation.left',
      'mediation.offer-answered',
      'mediation.offer-made',
    ]);
  });

  test('a side that chose the way offline is kept as offline from the start', () => {
    const { parties } = onlineCase();
    const offline = parties.map((party) =>
      party.id === li
        ? {
            ...party,
            consents: party.consents.map((one) => ({ ...one, choice: 'offline' as const })),
          }
        : party,
    );
    const { mediation } = applied(onlineCase(['mediation'], { parties: offline }));
    expect(mediation.sides.map((side) => side.way)).toEqual(['online', 'offline', 'online']);
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
