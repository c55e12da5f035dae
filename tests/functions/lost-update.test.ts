import { accidentOf } from '../../functions/local/walk/people';
import { accidentApi } from '../../shared/accident';
import { checkIds, claimApi } from '../../shared/claim';
import { mediationApi } from '../../shared/mediation';
import { aSettledCase, submitted } from '../builders/claim-case';
import { someTerms } from '../builders/mediation';
import { startStack, type Answer, type Stack } from '../support/stack';
import {
  mediationOf,
  must,
  newCase,
  openedSession,
  peopleOf,
  type People,
} from './mediation-support';

let stack: Stack;
let people: People;

beforeAll(async () => {
  stack = await startStack('2026-10-26T09:00:00.000+08:00');
  people = await peopleOf(stack);
});
afterAll(() => stack.stop());

const crowd = 12;

/** Everybody saw the same version; one is in time, all others are told which version stands now. */
async function expectOneWinner(
  send: (client: number) => Promise<Answer<unknown>>,
  current: () => Promise<number>,
): Promise<void> {
  const answers = await Promise.all(Array.from({ length: crowd }, (_, client) => send(client)));
  const won = answers.filter((answer) => answer.status === 200);
  const lost = answers.filter((answer) => answer.status !== 200);
  expect([won.length, lost.length]).toEqual([1, crowd - 1]);
  const version = await current();
  for (const { status, error } of lost) {
    expect([status, error.code, error.params]).toEqual([409, 'changed-meanwhile', { version }]);
  }
  const late = await send(0);
  expect([late.status, late.error.params]).toEqual([409, { version }]);
}

describe('several at work on one record with one version', () => {
  test('an accident is corrected by one officer; the others see his version first', async () => {
    const plot = {
      number: 77,
      kind: 'pedestrian' as const,
      victim: { name: '王秀兰', phone: '13800006021', born: '1971-03-04', order: '042' },
      driver: { name: '李建军', phone: '13800000915', born: '1985-06-12', order: '091' },
      place: '清丰县 106 国道',
      insurer: 'insurer-yuan' as const,
      daysAgo: 12,
    };
    const accident = accidentOf(plot, Date.parse(stack.now()));
    const token = people.police;
    const { caseId } = (await must(stack.call(accidentApi.report, { accident }, { token }))).value;
    const read = async () =>
      (await must(stack.call(accidentApi.readFile, { caseId }, { token }))).value;
    const { version } = await read();
    await expectOneWinner(
      (client) => {
        const place = `${accident.place}${client} 米处`;
        const input = { caseId, version, reason: '地点写错', accident: { ...accident, place } };
        return stack.call(accidentApi.correct, input, { token });
      },
      async () => (await read()).version,
    );
    const stored = await stack.deps.store.accidents.first({ caseId });
    expect(stored?.corrections).toHaveLength(1);
  });

  test('an agreement is drafted once for what was seen', async () => {
    const dispute = await newCase(stack);
    await openedSession(stack, people, dispute);
    const { version } = await mediationOf(stack, dispute.id);
    await expectOneWinner(
      (client) => {
        const terms = someTerms({ otherTerms: [`收据第 ${client + 1} 份交还。`] });
        const input = { caseId: dispute.id, version, terms };
        return stack.call(mediationApi.draftAgreement, input, { token: people.mediator });
      },
      async () => (await mediationOf(stack, dispute.id)).version,
    );
    expect((await mediationOf(stack, dispute.id)).drafts).toBe(1);
  });

  test('a claim is decided by one person of the insurer', async () => {
    const settled = await aSettledCase(stack);
    const { id: caseId } = settled.dispute;
    const claimId = await submitted(stack, settled);
    const { version } = await stack.deps.store.claims.get(claimId);
    const seen = { caseId, claimId, version };
    const no = { reason: '误工证明与社保记录不一致', article: '保险条款第二十四条' };
    await expectOneWinner(
      (client) =>
        client % 2 === 0
          ? stack.call(
              claimApi.approve,
              { ...seen, answeredFor: [...checkIds] },
              { token: people.insurer },
            )
          : stack.call(claimApi.refuse, { ...seen, ...no }, { token: people.insurer }),
      async () => (await stack.deps.store.claims.get(claimId)).version,
    );
    expect((await stack.deps.store.claims.get(claimId)).decisions).toHaveLength(1);
  });
});
