import { cloudFunctions } from '../../functions/functions';
import { caseApi } from '../../shared/case';
import { mediationApi } from '../../shared/mediation';
import { startStack, type Stack } from '../support/stack';
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
let caseId: string;

/** Words and a sum that stand nowhere else. */
const canaries = ['金丝雀出价', '金丝雀文字', '金丝雀终结', '98765432', '987,654.32'];

beforeAll(async () => {
  stack = await startStack();
  people = await peopleOf(stack);
  const dispute = await newCase(stack);
  caseId = dispute.id;
  await openedSession(stack, people, dispute);
  const offer = { caseId: dispute.id, total: 98_765_432, items: [], note: '金丝雀出价' };
  await must(stack.call(mediationApi.makeOffer, offer as never, { token: people.wang }));
  await must(
    stack.call(
      mediationApi.postMessage,
      { caseId: dispute.id, text: '金丝雀文字' },
      { token: people.li },
    ),
  );
});
afterAll(() => stack.stop());

/** Bodies of every read of the platform for this person; guesses where a read wants more than the case. */
async function everythingFor(
  token: string,
  only: (name: string) => boolean = () => true,
): Promise<string> {
  const { id } = await mediationOf(stack, caseId);
  const guesses = [
    { caseId },
    { caseId, purpose: '核对' },
    { caseId, party: 'party-wang', purpose: '核对' },
    { caseId, file: 'to-sign' },
    { caseId, after: 0 },
    { caseId, mediation: id },
    { caseId, claim: 'claim-1' },
    {},
  ];
  const reads = cloudFunctions
    .flatMap((fn) => fn.handlers)
    .map((handler) => handler.endpoint)
    .filter((one) => one.kind === 'read' && only(one.name));
  const bodies: string[] = [];
  for (const endpoint of reads) {
    for (const input of guesses) bodies.push((await stack.call(endpoint, input, { token })).body);
  }
  expect(bodies.length).toBeGreaterThan(0);
  return bodies.join('\n');
}

const leaksIn = (text: string) => canaries.filter((canary) => text.includes(canary));

describe('the wall of 在线调解规则 18', () => {
  test('those who take part read offers and talk', async () => {
    for (const who of ['wang', 'li', 'insurer', 'mediator'] as const) {
      const text = await everythingFor(people[who], (name) => name.startsWith('mediation/'));
      expect(leaksIn(text)).toEqual(['金丝雀出价', '金丝雀文字', '98765432']);
    }
  });

  test('police, court, office and supervisors find no offer, no word and no sum in any read of the platform', async () => {
    for (const who of [
      'police',
      'judge',
      'clerk',
      'supervisor',
      'mediator2',
      'insurer2',
    ] as const) {
      expect(leaksIn(await everythingFor(people[who]))).toEqual([]);
    }
  });

  test('the claim desk of the insurer finds none either, though its colleague sat in the room', async () => {
    expect(
      leaksIn(await everythingFor(people.insurer, (name) => name.startsWith('claim/'))),
    ).toEqual([]);
  });

  test('police and court do not even see in the timeline that an offer was made', async () => {
    for (const who of ['police', 'judge'] as const) {
      const read = await must(stack.call(caseApi.readCase, { caseId }, { token: people[who] }));
      expect(read.body).not.toContain('mediation.offer-made');
      expect(read.body).toContain('mediation.session-opened');
    }
  });

  test('the note of a failed mediation, notices and facts carry none of it', async () => {
    await must(
      stack.call(
        mediationApi.closeFailed,
        { caseId, reason: 'gap-too-wide', note: '金丝雀终结' },
        { token: people.mediator },
      ),
    );
    const facts = await stack.deps.facts.of(caseId, ['everyone', 'mediation']);
    const notices = await stack.deps.store.notices.list({ caseId });
    expect(leaksIn(JSON.stringify([facts, notices]))).toEqual([]);
    for (const who of ['police', 'judge', 'clerk', 'supervisor', 'wang'] as const) {
      expect((await everythingFor(people[who])).includes('金丝雀终结')).toBe(false);
    }
  });
});
