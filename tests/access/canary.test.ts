import { cloudFunctions } from '../../functions/functions';
import { log } from '../../functions/platform';
import type { Endpoint } from '../../shared/kernel';
import { driver, rider } from '../builders/case';
import { startBench, stopBench } from './bench';
import { bankNumber, canaries, canaryCase as caseId, sums, tellTheStory } from './canary-story';
import type { Bench } from './cells';
import {
  personCalled,
  theDriver,
  theInsurer,
  theMediator,
  theOfficer,
  theRider,
  type Person,
} from './people';

let bench: Bench;
let claimId: string;
const logged: string[] = [];

beforeAll(async () => {
  for (const level of ['info', 'warn', 'error'] as const) {
    jest
      .spyOn(log, level)
      .mockImplementation((...words: unknown[]) => void logged.push(JSON.stringify(words)));
  }
  bench = await startBench();
  ({ claimId } = await tellTheStory(bench));
}, 120_000);
afterAll(async () => {
  jest.restoreAllMocks();
  await stopBench(bench);
});

const endpoints = cloudFunctions.flatMap((fn) => fn.handlers).map((handler) => handler.endpoint);
const reads = endpoints.filter((one) => one.kind === 'read' && one.on !== 'public');

type Seen = { readonly endpoint: Endpoint; readonly status: number; readonly body: string };

/** Every read of the platform by this person, with every input that could fit. */
async function everythingFor({ token }: Person): Promise<Seen[]> {
  const { id: mediation } = (await bench.stack.deps.store.mediations.first(
    { caseId },
    { sort: '-appliedAt' },
  )) ?? { id: '' };
  const purpose = '核对';
  const guesses: object[] = [
    { caseId },
    { caseId, purpose },
    ...['party-wang', 'party-li'].map((party) => ({ caseId, party, purpose })),
    ...['to-sign', 'sealed'].map((file) => ({ caseId, file })),
    { caseId, claimId, purpose },
    { caseId, after: 0 },
    { caseId, id: mediation },
    { view: 'all' },
    {},
  ];
  const calls = reads.flatMap((endpoint) =>
    guesses
      .filter((input) => endpoint.input.safeParse(input).success)
      .map((input) => ({ endpoint, input })),
  );
  return Promise.all(
    calls.map(async ({ endpoint, input }) => {
      const { status, body } = await bench.door.post(endpoint.name, input, { token });
      return { endpoint, status, body };
    }),
  );
}

const hits = (seen: readonly Seen[], words: readonly string[]): string[] =>
  seen.flatMap(({ endpoint, body }) =>
    words.filter((word) => body.includes(word)).map((word) => `${word} at ${endpoint.name}`),
  );
const said = [...Object.values(canaries), ...sums];

describe('what is said in a mediation (在线调解规则 18)', () => {
  test('is really there: those who sit at the table read it', async () => {
    for (const who of [theRider, theDriver, theInsurer, theMediator]) {
      const seen = await everythingFor(personCalled(bench.people, who));
      for (const word of [canaries.note, canaries.item, canaries.talk, '98765432']) {
        expect(hits(seen, [word]).length).toBeGreaterThan(0);
      }
    }
  });

  test('reaches nobody outside: police, court, supervision, other offices, strangers and helpers who are over', async () => {
    const inside = [theRider, theDriver, theInsurer, theMediator, 'a helper with every scope'];
    const outside = bench.people.filter((person) => !inside.includes(person.name));
    let answered = 0;
    for (const person of outside) {
      const seen = await everythingFor(person);
      answered += seen.filter(({ status }) => status === 200).length;
      expect([person.name, hits(seen, said)]).toEqual([person.name, []]);
    }
    expect(answered).toBeGreaterThan(40);
  });

  test('reaches no claim desk, though the same insurer sat at the table', async () => {
    const seen = await everythingFor(personCalled(bench.people, theInsurer));
    const desk = seen.filter(({ endpoint }) => endpoint.name.startsWith('claim/'));
    const answered = new Set(
      desk.filter(({ status }) => status === 200).map(({ endpoint }) => endpoint.name),
    );
    expect([...answered].sort()).toEqual(['claim/list', 'claim/read', 'claim/read-bundle']);
    expect(hits(desk, said)).toEqual([]);
  });

  test('stands in no fact, no notice and no stored answer', async () => {
    const { deps, connection } = bench.stack;
    const facts = await deps.facts.of(caseId, ['everyone', 'mediation']);
    const notices = await deps.store.notices.list({ caseId }, { limit: 1000 });
    const answers = await connection
      .collection('idempotency')
      .find({ at: { $gt: new Date(0) } })
      .toArray();
    expect([facts.length > 50, notices.length > 20, answers.length > 40]).toEqual([
      true,
      true,
      true,
    ]);
    const text = JSON.stringify([facts, notices, answers]);
    expect(said.filter((word) => text.includes(word))).toEqual([]);
  });
});

describe('numbers of persons', () => {
  const numbers = [
    { kind: 'id-number', of: 'party-wang', word: rider().idNumber },
    { kind: 'id-number', of: 'party-li', word: driver().idNumber },
    { kind: 'phone', of: 'party-wang', word: rider().phone ?? '' },
    { kind: 'phone', of: 'party-li', word: driver().phone ?? '' },
    { kind: 'bank-account', of: 'nobody', word: bankNumber },
  ] as const;

  test('are read only where the endpoint says so and leaves a trace, or by the person himself', async () => {
    const wrong: string[] = [];
    let found = 0;
    for (const person of bench.people) {
      for (const { endpoint, body } of await everythingFor(person)) {
        for (const { kind, of, word } of numbers.filter((one) => body.includes(one.word))) {
          found += 1;
          if (!endpoint.reveals?.includes(kind) && person.party !== of)
            wrong.push(`${kind} of ${of} for ${person.name} at ${endpoint.name}: ${word}`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(found).toBeGreaterThan(4);
  });

  test('of the other side are read by no party, no helper, no judge and no supervisor; the police see no account', async () => {
    const blind = bench.people.filter(({ role }) =>
      ['party', 'helper', 'judge', 'supervisor', 'anonymous'].includes(role),
    );
    for (const person of blind) {
      const others = numbers
        .filter(({ kind, of }) => kind !== 'bank-account' && of !== person.party)
        .map(({ word }) => word);
      expect([person.name, hits(await everythingFor(person), others)]).toEqual([person.name, []]);
    }
    for (const { name } of bench.people.filter(
      ({ role }) => role === 'judge' || role === 'supervisor' || role === 'police',
    )) {
      expect(hits(await everythingFor(personCalled(bench.people, name)), [bankNumber])).toEqual([]);
    }
    expect(
      hits(await everythingFor(personCalled(bench.people, theOfficer)), [rider().idNumber]).length,
    ).toBeGreaterThan(0);
  });

  test('and names, phones of accounts, codes and words of the mediation stand in no line of the log', () => {
    expect(logged.length).toBeGreaterThan(500);
    const text = logged.join('\n');
    const people = [
      rider().name,
      driver().name,
      ...bench.people.map(({ phone }) => phone).filter(Boolean),
    ];
    const words = [...said, ...numbers.map(({ word }) => word), ...people];
    expect(words.filter((word) => text.includes(word))).toEqual([]);
  });
});
