import type { Deadline } from '@shared/case';
import type { Instant, PartyId } from '@shared/kernel';
import { bookedSession, openTaskOf } from '@phone/case/logic/open-task';
import { furtherTurns, turnOf } from '@phone/case/logic/turn';
import { aCase, driver, rider } from '../builders/case';
import { aDeadline, aFact, wangsView } from './case-views';

const due = (day: string) => `${day}T23:59:59.999+08:00` as Instant;
const driverOwns: Deadline['owner'] = { party: driver().id };

function chosen(choice: 'online' | 'offline', parties = aCase().parties) {
  return parties.map((party) => ({
    ...party,
    consents: [
      {
        stage: 'mediation' as const,
        choice,
        shownVersion: 'mediation-1',
        shownHash: 'a'.repeat(64),
        at: due('2026-11-20'),
        by: 'account-wang' as never,
      },
    ],
  }));
}

describe('whose turn it is', () => {
  it('never puts a mere right, such as asking for a review, on top of what waits for me', () => {
    const review = aDeadline({ period: 'apply-review', dueAt: due('2026-11-25') });
    const view = wangsView([review, aDeadline({ period: 'pick-time', dueAt: due('2026-11-27') })]);
    const turn = turnOf(view);
    expect(turn.title).toBe('选一个调解时间');
    expect(furtherTurns(view, turn)).toMatchObject([
      { who: '您能办', title: '不服责任认定，能申请复核' },
    ]);
    expect(turnOf(wangsView([review]))).toMatchObject({ page: 'route' });
  });

  it('shows my own deadline first, even when another one ends sooner', () => {
    const view = wangsView([
      aDeadline({
        period: 'mediator-confirms',
        owner: { office: 'mediator' },
        dueAt: due('2026-11-25'),
      }),
      aDeadline({ period: 'pick-time', dueAt: due('2026-11-27') }),
    ]);
    expect(turnOf(view)).toMatchObject({
      whose: 'mine',
      who: '轮到您',
      title: '选一个调解时间',
      deadline: { dueAt: due('2026-11-27') },
    });
  });

  it('takes the sooner of two own deadlines and keeps the other one visible', () => {
    const view = wangsView([
      aDeadline({ period: 'pick-time', dueAt: due('2026-11-28') }),
      aDeadline({ period: 'sign-agreement', dueAt: due('2026-11-26') }),
    ]);
    const turn = turnOf(view);
    expect(turn.title).toBe('看清协议，决定签不签');
    expect(furtherTurns(view, turn).map((t) => t.title)).toEqual(['选一个调解时间']);
  });

  it('asks for the choice of a route as long as none is made, though others have deadlines', () => {
    const view = wangsView([
      aDeadline({ period: 'identity-answer', owner: { office: 'police-office' } }),
    ]);
    expect(turnOf(view)).toMatchObject({ whose: 'mine', page: 'route' });
  });

  it('names the person the case waits for, with the sentence for those who wait', () => {
    const view = wangsView([aDeadline({ period: 'pick-time', owner: driverOwns })], [], {
      parties: chosen('online'),
    });
    expect(turnOf(view)).toMatchObject({
      whose: 'others',
      who: '轮到李建军',
      title: '等选调解时间',
    });
  });

  it('names the insurer by its firm when the period is the insurer’s', () => {
    const paying = aDeadline({ period: 'claim-pay', owner: { office: 'insurers' } });
    const change = { stage: 'settled', parties: chosen('online') } as const;
    const view = wangsView([paying], [aFact(1, 'claim.submitted', { amount: 100 })], change);
    expect(turnOf(view)).toMatchObject({
      who: '轮到豫安财险濮阳中心支公司',
      title: '等保险公司付款',
    });
  });

  it('gives an own period without a sentence of its own its legal title instead of nothing', () => {
    const view = wangsView([aDeadline({ period: 'appraisal-fee' })]);
    expect(turnOf(view)).toMatchObject({ whose: 'mine', title: '交纳鉴定费' });
  });

  it('leads to the application for mediation once online handling is chosen and nothing runs', () => {
    const view = wangsView([], [], { parties: chosen('online') });
    expect(turnOf(view)).toMatchObject({
      whose: 'nobody',
      page: 'mediation',
      button: '去申请调解',
    });
  });

  it('leads a party who would rather meet in person to the application too', () => {
    const view = wangsView([], [], { parties: chosen('offline') });
    expect(turnOf(view)).toMatchObject({ title: '您选了线下办', page: 'mediation' });
  });

  it('says that a closed case is finished and asks for nothing', () => {
    const turn = turnOf(wangsView([], [], { stage: 'closed' }));
    expect(turn.title).toBe('这起事故办完了');
    expect(turn.button).toBeUndefined();
  });

  it('says come to the session once it is booked, though the mediator’s period runs', () => {
    const period = aDeadline({ period: 'pre-filing-mediation', owner: { office: 'mediator' } });
    const booked = aFact(
      1,
      'mediation.session-booked',
      { startsAt: due('2026-11-28'), place: 'video' },
      { role: 'mediator' },
    );
    const opened = aFact(2, 'mediation.session-opened', {}, { role: 'mediator' });
    const change = { stage: 'mediating', parties: chosen('online') } as const;
    const before = turnOf(wangsView([period], [booked], change));
    expect(before.title).toBe('按时来开调解会');
    expect(before.why).toContain('11月28日');
    expect(turnOf(wangsView([period], [booked, opened], change)).title).toBe('调解会开始了');
  });

  it('says nothing of a session that belongs to an attempt that is over', () => {
    const change = { stage: 'mediating', parties: chosen('online') } as const;
    const data = { startsAt: due('2026-11-28'), place: 'video' };
    const facts = (...types: string[]) =>
      wangsView(
        [],
        types.map((type, at) => aFact(at + 1, `mediation.${type}`, data)),
        change,
      );
    const first = ['session-booked', 'session-opened'];
    for (const end of ['failed', 'withdrawn'])
      for (const next of [[], ['applied'], ['applied', 'mediator-assigned', 'mediator-accepted']])
        expect(openTaskOf(facts(...first, end, ...next))).toBeUndefined();
    expect(bookedSession(facts('session-booked', 'withdrawn', 'applied'))).toBeUndefined();
    expect(openTaskOf(facts(...first, 'mediator-changed'))).toBeUndefined();
    expect(openTaskOf(facts(...first, 'failed', 'applied', 'session-booked'))).toBe(
      'come-to-session',
    );
  });

  it('leads back to the room when the agreement was sent back', () => {
    const change = { stage: 'mediating', parties: chosen('online') } as const;
    const types = ['session-opened', 'agreement-drafted', 'agreement-sent-back'];
    const views = types.map((_, at) =>
      wangsView(
        [],
        types.slice(0, at + 1).map((type, n) => aFact(n + 1, `mediation.${type}`, { draft: 1 })),
        change,
      ),
    );
    expect(views.map(openTaskOf)).toEqual(['enter-room', undefined, 'enter-room']);
  });

  it('leads the injured party from the agreement to the claim, the missing papers and the receipt', () => {
    const change = { stage: 'settled', parties: chosen('online') } as const;
    const facts = [
      aFact(1, 'claim.submitted', { amount: 100 }),
      aFact(2, 'claim.documents-asked', { count: 1 }, { role: 'insurer' }),
      aFact(3, 'claim.documents-supplied', {}),
      aFact(
        4,
        'claim.paid',
        { amount: 100, payee: 'party-wang', receipt: 'R1' },
        { role: 'insurer' },
      ),
      aFact(5, 'claim.receipt-confirmed', { amount: 100 }),
    ];
    const titles = [0, 1, 2, 3, 4, 5].map(
      (n) => turnOf(wangsView([], facts.slice(0, n), change)).title,
    );
    expect(titles).toEqual([
      '协议生效了，申请理赔',
      '协议已生效',
      '补上缺的材料',
      '协议已生效',
      '看看钱到了没有',
      '协议已生效',
    ]);
  });

  it('does not take another party’s deadline for mine', () => {
    const view = wangsView([aDeadline({ owner: { party: 'party-li' as PartyId } })], [], {
      parties: [rider(), driver()],
    });
    expect(turnOf(view).deadline).toBeUndefined();
  });
});

describe('where nothing runs', () => {
  const ways = (way: 'self' | 'police' | 'court', stage: 'open' | 'unsettled' = 'open') =>
    wangsView([], [], {
      stage,
      parties: chosen('online').map((p) => (p.id === rider().id ? { ...p, way } : p)),
    });

  it.each([
    ['self', '您打算自己谈'],
    ['police', '您打算请交警调解'],
    ['court', '您打算打官司'],
  ] as const)('goes on with the way that was chosen: %s', (way, title) => {
    for (const stage of ['open', 'unsettled'] as const)
      expect(turnOf(ways(way, stage))).toMatchObject({
        whose: 'nobody',
        title,
        page: 'guide',
        query: { topic: way },
      });
  });

  it('asks nobody for a choice who has chosen a way without mediation', () => {
    const parties = aCase().parties.map((p) => ({ ...p, way: 'court' as const }));
    expect(openTaskOf(wangsView([], [], { parties }))).toBeUndefined();
  });

  it('leads on after a mediation that came to nothing, and not only to another one', () => {
    const view = wangsView([], [], { stage: 'unsettled', parties: chosen('online') });
    expect(turnOf(view)).toMatchObject({ title: '调解没谈成，还有路走', page: 'route' });
  });

  it('says so to the one who refused the invitation too, though he never chose a way', () => {
    const view = wangsView([], [], { stage: 'unsettled' });
    expect(turnOf(view)).toMatchObject({ title: '调解没谈成，还有路走', page: 'route' });
  });

  it('tells the right to ask the police once, with its later day', () => {
    const view = wangsView(
      [
        aDeadline({ period: 'ask-police-mediation-again', dueAt: due('2026-11-26') }),
        aDeadline({ period: 'ask-police-mediation', dueAt: due('2026-12-01') }),
        aDeadline({ period: 'apply-review', dueAt: due('2026-11-25') }),
      ],
      [],
      { stage: 'unsettled', parties: chosen('online') },
    );
    expect(furtherTurns(view, turnOf(view)).map((t) => [t.title, t.deadline?.dueAt])).toEqual([
      ['不服责任认定，能申请复核', due('2026-11-25')],
      ['能请交警调解', due('2026-12-01')],
    ]);
  });

  const settledWith = (
    payments: { insurers: number; persons: number },
    stage: 'settled' | 'closed',
  ) =>
    wangsView([], [aFact(1, 'mediation.settled', { payments })], {
      stage,
      parties: chosen('online'),
    });

  it('sends nobody to an insurer where only people pay', () => {
    expect(turnOf(settledWith({ insurers: 0, persons: 1 }, 'settled'))).toMatchObject({
      whose: 'nobody',
      page: 'agreement',
      why: '协议里的钱由个人付，按写的日子收。到期不付，能拿协议去起诉。',
    });
    expect(turnOf(settledWith({ insurers: 1, persons: 1 }, 'settled'))).toMatchObject({
      page: 'claim',
    });
  });

  it('does not call a case finished where a person still has to pay', () => {
    expect(turnOf(settledWith({ insurers: 1, persons: 1 }, 'closed')).title).toBe(
      '保险公司的钱都付到了',
    );
    expect(turnOf(settledWith({ insurers: 1, persons: 0 }, 'closed')).title).toBe('这起事故办完了');
  });
});
