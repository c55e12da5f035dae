import { followUpOf } from '../../shared/kernel';
import {
  decideMediation as d,
  mediationFollowUps,
  newestOffers,
  roomViewFor,
  type Seat,
} from '../../shared/mediation';
import { li, momentOf, noon, onlineCase } from '../builders/mediation';
import { fold } from './mediation-fold';
import {
  applied,
  factsOf,
  inSession,
  inviting,
  refusalOf,
  scheduled,
  then,
  tomorrow,
} from './mediation-steps';

describe('in the room', () => {
  test('coming in twice is once, and leaving is noted', () => {
    const inside = then(d.enterRoom(inSession(), {}, momentOf('li')));
    expect(factsOf(d.enterRoom(inside, {}, momentOf('li')))).toEqual([]);
    const gone = then(d.leaveRoom(inside, { stillHere: false }, momentOf('li')));
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

  test('a side makes so many offers and no more, and a page gets the newest of each side', () => {
    const offer = { total: 500 as never, items: [], note: '' };
    let records = then(d.makeOffer(inSession(), offer, momentOf('wang')));
    for (let made = 0; made < d.offersPerSide; made += 1)
      records = then(d.makeOffer(records, offer, momentOf('insurer')));
    expect(refusalOf(d.makeOffer(records, offer, momentOf('insurer')))).toEqual({
      code: 'too-many-offers',
      params: { count: 30 },
    });
    const room = roomViewFor(
      'party:party-wang' as Seat,
      records.mediation,
      records.dispute,
      newestOffers,
    );
    const offers = room.rounds.flatMap((round) => round.offers);
    expect(offers.filter((one) => one.you)).toHaveLength(1);
    expect(offers.filter((one) => !one.you).map((one) => one.round)[0]).toBe(21);
    expect(offers).toHaveLength(1 + newestOffers);
  });

  test('who leaves with one device and stays with another has not left', () => {
    const inside = then(d.enterRoom(inSession(), {}, momentOf('li')));
    expect(factsOf(d.leaveRoom(inside, { stillHere: true }, momentOf('li')))).toEqual([]);
  });

  test('a bargain needs the word of who lost something and of who pays, whoever else nods', () => {
    const money = (total: number) => ({ total: total as never, items: [], note: '' });
    const offers = (records: ReturnType<typeof inSession>) =>
      roomViewFor('mediator' as Seat, records.mediation, records.dispute).rounds.flatMap(
        (round) => round.offers,
      );
    const taken = (records: ReturnType<typeof inSession>, who: 'wang' | 'li' | 'insurer') =>
      then(
        d.answerOffer(
          records,
          { offer: records.mediation.offers[0]?.id ?? '', answer: 'accepted' },
          momentOf(who),
        ),
      );
    // a dented car does not make the driver the one whose loss is bargained for
    const table = inSession();
    const parties = table.dispute.parties.map((party) =>
      party.harm === 'none' ? { ...party, harm: 'property' as const } : party,
    );
    const dented = { ...table, dispute: { ...table.dispute, parties } };
    const byInsurer = then(d.makeOffer(dented, money(4_500_000), momentOf('insurer')));
    const nodded = taken(byInsurer, 'li');
    expect(offers(nodded)[0]).toMatchObject({
      agreed: false,
      acceptedBy: ['李建军'],
      waitingFor: ['王秀兰'],
    });
    expect(offers(taken(nodded, 'wang'))[0]).toMatchObject({ agreed: true, waitingFor: [] });

    const byWang = then(d.makeOffer(inSession(), money(6_000_000), momentOf('wang')));
    expect(offers(taken(byWang, 'li'))[0]).toMatchObject({
      agreed: false,
      waitingFor: ['豫安财险濮阳中心支公司'],
    });
    expect(offers(taken(byWang, 'insurer'))[0]).toMatchObject({ agreed: true });
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
          data: { seat: 'party:x', parties: [], asked: [], signers: [], added: [], left: [] },
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
