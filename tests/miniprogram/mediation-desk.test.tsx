import type { CaseView } from '@shared/case';
import { Terms, type RoomView } from '@shared/mediation';
import type { Instant, Money } from '@shared/kernel';
import { byDue, lateCount, rowTurn, type Row } from '@phone/mediation/logic/desk-turn';
import {
  draftOf,
  payersIn,
  sumsOf,
  termErrors,
  termsInput,
} from '@phone/mediation/logic/draft-terms';
import { peopleOf } from '@phone/mediation/desk/parts/terms-section';
import { agreedOffer, gapWords, offerToAnswer, standingOf } from '@phone/mediation/logic/rounds';
import { reckonedOf } from '@phone/mediation/logic/reckoned';
import { startTerms } from '@phone/mediation/logic/start-terms';
import { momentOf, timeFault } from '@phone/mediation/logic/times';
import { driver, rider, son } from '../builders/case';
import { wangsView } from './case-views';

const at = '2026-11-25T09:00:00.000+08:00' as Instant;
const row = (over: Partial<Row>): Row => ({
  mediation: 'm',
  caseId: 'c',
  code: 'QF26110001',
  names: ['葛美云'],
  status: 'scheduling',
  appliedAt: at,
  ...over,
});
const due = (period: string, day: string) => ({
  period,
  dueAt: `2026-11-${day}T23:59:59.000+08:00` as Instant,
});

describe('The queue of the desk', () => {
  it('puts what is overdue first and counts it', () => {
    const rows = [
      row({ mediation: 'later', due: due('pick-time', '30') }),
      row({ mediation: 'none' }),
      row({ mediation: 'late', due: due('pick-time', '24') }),
    ] as Row[];
    expect(byDue(rows).map((one) => one.mediation)).toEqual(['late', 'later', 'none']);
    expect(lateCount(rows, at)).toBe(1);
  });

  it('tells the mediator and the office apart: whose turn it is depends on who reads', () => {
    expect(rowTurn(row({ status: 'assigned' }), 'mediator')).toMatchObject({ mine: true });
    expect(rowTurn(row({ status: 'assigned' }), 'clerk')).toMatchObject({
      mine: false,
      who: '调解员',
    });
    expect(rowTurn(row({ status: 'applied' }), 'clerk')).toMatchObject({
      mine: true,
      what: '派调解员',
    });
    expect(rowTurn(row({ due: due('pick-time', '30') }), 'mediator')).toMatchObject({
      mine: false,
    });
  });
});

it('A time is understood as people type it, and else says how to write it', () => {
  expect(momentOf({ day: '2026-11-30', time: '9:05' })).toBe('2026-11-30T09:05:00.000+08:00');
  expect(momentOf({ day: '2026-11-30', time: '1430' })).toBe('2026-11-30T14:30:00.000+08:00');
  expect(momentOf({ day: '2026-11-30', time: '25:00' })).toBeUndefined();
  expect(timeFault({ day: '2026-11-30', time: '下午' })).toContain('9:30');
  expect(timeFault({ day: '', time: '' })).toBeUndefined();
});

const offer = (id: string, seat: string, total: number, minute: string, taken = false) => ({
  id,
  seat,
  name: seat,
  you: false,
  round: 1,
  total,
  items: [],
  note: '',
  at: `2026-11-25T10:${minute}:00.000+08:00`,
  acceptedBy: taken ? ['王秀兰'] : [],
  heldBy: [],
  waitingFor: taken ? [] : ['王秀兰'],
  agreed: taken,
});
const room = (...offers: ReturnType<typeof offer>[]) =>
  ({ rounds: [{ round: 1, offers, gap: 100 as Money }] }) as unknown as RoomView;

describe('The offers of a room', () => {
  it('are settled when the newest was taken, and open again when somebody says another sum', () => {
    const agreed = room(offer('a', 'p', 6000, '01'), offer('b', 'i', 5000, '02', true));
    expect(agreedOffer(agreed)?.id).toBe('b');
    expect(gapWords(agreed)).toBe('谈拢了，¥50.00');
    const reopened = room(offer('b', 'i', 5000, '02', true), offer('c', 'p', 5100, '03'));
    expect(gapWords(reopened)).toBe('还差 ¥1.00');
  });

  it('name who took one and who is awaited, and it stays open to everybody who has not answered', () => {
    const half = { ...offer('b', 'i', 5000, '02'), acceptedBy: ['李建军'] };
    const open = room(offer('a', 'p', 6000, '01'), half);
    expect(standingOf(half as never)).toEqual({ words: '李建军同意，等王秀兰', done: false });
    expect(gapWords(open)).toBe('还差 ¥10.00');
    expect(agreedOffer(open)).toBeUndefined();
    expect(offerToAnswer(open)?.id).toBe('b');
    const mine = { ...half, yours: 'accepted' };
    expect(offerToAnswer(room(mine as never))).toBeUndefined();
  });
});

describe('The form of the agreement', () => {
  const dispute: CaseView = wangsView();
  const start = startTerms(
    dispute,
    agreedOffer(room(offer('b', 'i', 5_000_000, '02', true))),
    undefined,
    at,
  );

  it('opens with the agreed sum, and its sums meet', () => {
    expect(sumsOf(start)).toMatchObject({ items: 5_000_000, damages: 5_000_000, open: 0 });
    expect(start.payments[0]?.payer).toMatch(/^compulsory:/);
  });

  it('names no family in the accident or its fault, and lets nobody pay to or for the dead', () => {
    const view = wangsView([], [], { parties: [rider({ harm: 'death' }), driver(), son()] });
    const opened = startTerms(view, undefined, undefined, at);
    expect(opened.facts + opened.responsibility).not.toContain('王小军');
    expect(opened.responsibility).toContain('王秀兰次要责任');
    expect(opened.items[0]?.to).toBe('party-son');
    const offered = [...peopleOf(view), ...payersIn(view)].map(({ label }) => label);
    expect(offered).toContain('王小军');
    expect(offered).not.toContain('王秀兰');
  });

  it('is taken by the contract once the account is filled in, and comes back as it was', () => {
    const [payment] = start.payments;
    if (!payment) throw new Error('no payment');
    const filled = {
      ...start,
      payments: [{ ...payment, bank: '农信社', number: '6217 0000 3308 4417' }],
    };
    const parsed = Terms.parse(termsInput(filled));
    expect(parsed.payments[0]?.account.number).toBe('6217000033084417');
    expect(draftOf(parsed)).toEqual({
      ...filled,
      payments: [{ ...filled.payments[0], number: '6217000033084417' }],
    });
  });

  it('says what is still unpaid while it is typed', () => {
    const [item] = start.items;
    if (!item) throw new Error('no item');
    expect(sumsOf({ ...start, items: [{ ...item, amount: '60000' }] }).open).toBe(1_000_000);
  });

  it('finds the field of a refusal, whoever refused', () => {
    const fields = [
      { path: 'terms.payments.0.amount', message: '甲' },
      { path: 'payments.0.dueOn', message: '乙' },
    ];
    expect(termErrors({ code: 'terms-unclear', message: '', fields })).toEqual({
      'payments.0.amount': '甲',
      'payments.0.dueOn': '乙',
    });
  });

  it('splits the sum as the calculation on the table does', () => {
    const canonical = JSON.stringify({
      result: {
        total: 5_000_000,
        victims: [
          {
            id: dispute.parties[0]?.id,
            items: [{ title: '医疗费', amount: 5_000_000 }],
            allocation: [
              { payer: 'x', kind: 'compulsory', amount: 1_800_000 },
              { payer: 'x', kind: 'commercial', amount: 3_200_000 },
            ],
          },
        ],
      },
    });
    const split = startTerms(dispute, undefined, reckonedOf(canonical), at);
    expect(split.items.map(({ label }) => label)).toEqual(['医疗费']);
    expect(sumsOf(split).open).toBe(0);
    expect(reckonedOf('{}')).toBeUndefined();
    expect(reckonedOf('nonsense')).toBeUndefined();
  });
});
