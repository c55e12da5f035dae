import { foldTraces } from '@phone/claim/logic/traces';
import { claimViewFor, decideClaim, type ClaimView, type InsuranceClaim } from '@shared/claim';
import { consequencesOf } from '@shared/case/consequences';
import { claimFollowUps } from '@shared/claim';
import type { Deadline } from '@shared/case';
import type { Instant } from '@shared/kernel';
import { claimSteps } from '@phone/claim/logic/steps';
import { claimTurn, clockDays, tookText } from '@phone/claim/logic/turn';
import { anAgreement } from '../builders/claim';
import {
  approved,
  by,
  dispute,
  driver,
  given,
  insurer,
  paid,
  refusedRest,
  victim,
} from '../builders/claim-steps';

const at = (text: string) => text as Instant;
const tapped = at('2026-11-25T09:00:00.000+08:00');

function deadlines(): Deadline[] {
  const result = decideClaim.submitClaim(
    { dispute, agreement: anAgreement(), claims: [], evidence: [] },
    {},
    victim,
  );
  if (!result.ok) throw new Error(result.error.code);
  return [...consequencesOf(claimFollowUps, result.value.facts, dispute, victim).starts];
}
const seenBy = (claim: InsuranceClaim, who = victim): ClaimView =>
  claimViewFor(who.actor, claim, dispute, deadlines());

describe('whose turn it is in a claim', () => {
  it('waits for the insurer after the tap, with the day of the first clock', () => {
    const turn = claimTurn(seenBy(given()), tapped);
    expect(turn).toMatchObject({
      state: 'wait',
      who: '轮到豫安财险',
      title: '等保险公司看材料',
      clock: { dueAt: at('2026-11-26T23:59:59.999+08:00') },
    });
  });

  it('turns red once that day is over', () => {
    expect(claimTurn(seenBy(given()), at('2026-11-27T00:00:00.000+08:00')).state).toBe('late');
  });

  it('is the payee’s when the money should be there, and nobody else’s', () => {
    const claim = given(approved, paid);
    expect(claimTurn(seenBy(claim), tapped)).toMatchObject({ state: 'mine', title: '钱到了吗' });
    const confirmed = decideClaim.confirmReceipt(
      { claim, dispute, others: [], personsPay: false },
      { payment: 'p1' },
      victim,
    );
    if (!confirmed.ok) throw new Error(confirmed.error.code);
    expect(claimTurn(seenBy(confirmed.value.records.claim), tapped).title).toBe('等另一方确认收到');
    expect(claimTurn(seenBy(confirmed.value.records.claim, driver), tapped).title).toBe('钱到了吗');
  });

  it('is the party’s while papers are missing, and says how many', () => {
    const claim = given((c) =>
      decideClaim.askDocuments({ claim: c }, { items: ['误工证明', '收入证明'], by }, insurer),
    );
    expect(claimTurn(seenBy(claim), tapped)).toMatchObject({ state: 'mine', title: '补 2 样材料' });
  });
});

describe('how far a claim is', () => {
  const states = (claim: InsuranceClaim) =>
    claimSteps(seenBy(claim), tapped).map((s) => `${s.key} ${s.state}`);

  it('shows what is done, what waits and what comes', () => {
    expect(states(given())).toEqual([
      'submit done',
      'papers wait',
      'assess next',
      'pay next',
      'receipt next',
    ]);
    expect(states(given(approved))).toEqual([
      'submit done',
      'papers done',
      'assess done',
      'pay wait',
      'receipt next',
    ]);
    expect(states(given(approved, paid))).toEqual([
      'submit done',
      'papers done',
      'assess done',
      'pay done',
      'receipt wait',
    ]);
  });

  it('ends with the refusal when nothing was approved before', () => {
    expect(states(given(refusedRest))).toEqual(['submit done', 'papers done', 'assess late']);
  });
});

it('counts the days of a clock from the day after its start and says on which one it was met', () => {
  const clock = {
    period: 'claim-assess',
    title: '核定',
    startedAt: tapped,
    dueAt: at('2026-11-30T23:59:59.999+08:00'),
    status: 'running' as const,
    provisional: false,
    cite: { source: 'x', article: '29' },
    verified: true,
  };
  expect(clockDays(clock, at('2026-11-28T10:00:00.000+08:00'))).toEqual({
    days: 5,
    used: 3,
    state: 'soon',
  });
  const met = { ...clock, status: 'met' as const, endedAt: at('2026-11-28T10:00:00.000+08:00') };
  expect([tookText(met), clockDays(met, tapped).state]).toEqual(['第 3 天', 'met']);
  const late = { ...met, endedAt: at('2026-12-02T10:00:00.000+08:00') };
  expect([tookText(late), clockDays(late, tapped).state]).toEqual(['晚了 2 天', 'late']);
});

test('the same look again and again is one line with its count, and another person begins a new one', () => {
  const look = (who: string, at: string) => ({ who, at, what: '看了收款账号' });
  const lines = [look('甲', '3'), look('甲', '2'), look('乙', '1'), look('甲', '0')];
  expect(foldTraces(lines).map(({ who, at, times }) => [who, at, times])).toEqual([
    ['甲', '3', 2],
    ['乙', '1', 1],
    ['甲', '0', 1],
  ]);
});
