import fc from 'fast-check';
import { withLosses } from '../../functions/local/walk/losses';
import { calculationApi } from '../../shared/calculation';
import { claimTransitions } from '../../shared/claim';
import { mediationTransitions } from '../../shared/mediation';
import { brokenChains } from '../access/bench';
import { startStack, type Stack } from '../support/stack';
import { must, newCase, peopleOf, type People } from './mediation-support';
import { claimRules } from './model/claim-model';
import { commandsFor, goStraight, type Visits, type World } from './model/commands';
import { rules } from './model/mediation-model';
import { newService } from './model/service';

let stack: Stack;
let people: People;
let stranger: string;
let calculation: object;

beforeAll(async () => {
  stack = await startStack();
  people = await peopleOf(stack);
  stranger = await stack.login('13811112222');
  const { id: caseId } = await newCase(stack);
  const as = { token: people.wang };
  const { input } = (await must(stack.call(calculationApi.prefill, { caseId }, as))).value;
  const sheet = { caseId, title: '计算', input: withLosses(input, '王秀兰') };
  const { id } = (await must(stack.call(calculationApi.save, sheet, as))).value;
  const kept = await stack.connection
    .collection<{ _id: string }>('calculations')
    .findOne({ _id: id });
  calculation = kept ?? {};
});
afterAll(() => stack.stop());

const runs = Number(process.env['MODEL_RUNS'] ?? 200);
const seed = Number(process.env['MODEL_SEED'] ?? 20261125);
const visits: Visits = { done: new Map(), refused: new Map(), commands: 0 };

describe('the service and a model of it', () => {
  test('go the same way through random commands of random people, and a refusal leaves nothing behind', async () => {
    process.stdout.write(
      `model: seed ${seed}, ${runs} runs (MODEL_SEED and MODEL_RUNS change them)\n`,
    );
    const start = fc.constantFrom(0, 0, 0, 13);
    const commands = fc.commands(commandsFor(visits), { maxCommands: 40, size: 'max' });
    await fc.assert(
      fc.asyncProperty(start, commands, async (steps, sequence) => {
        const service = await newService(stack, people, stranger, calculation);
        const world: World = { now: { stage: 'open' } };
        await goStraight(steps, world, service, visits);
        await fc.asyncModelRun(() => ({ model: world, real: service }), sequence);
      }),
      { numRuns: runs, seed, endOnFailure: true },
    );
    process.stdout.write(`model: ${visits.commands} commands, ${visits.done.size} places done\n`);
  }, 600_000);

  test('every action was done in every status that the tables open it in', () => {
    const places = [
      ...placesIn('mediation', mediationTransitions, (action) => action in rules),
      ...placesIn('claim', claimTransitions, (action) => nameOf(action) in claimRules),
    ];
    const missed = places.filter((place) => !visits.done.has(place) && !lateSides.has(place));
    expect(missed).toEqual([]);
  });

  test('the model knows every action of the tables, but for those that leave no mark on a state', () => {
    const known = [...Object.keys(rules), ...Object.keys(claimRules)];
    const unknown = [
      ...Object.keys(mediationTransitions),
      ...Object.keys(claimTransitions).map(nameOf),
    ].filter((action) => !known.includes(action));
    // coming and going is counted by attendance alone; the end of a period is the system's, in jobs.test.ts
    expect(unknown).toEqual(['enter-room', 'leave-room', 'expire']);
  });

  test('the chain of facts of every case holds after all of it', async () => {
    expect(await brokenChains(stack)).toEqual([]);
  });
});

/** Open there only to a side that came into the case by a correction: mediation-change.test.ts. */
const lateSides: ReadonlySet<string> = new Set(
  ['scheduling', 'scheduled', 'in-session'].flatMap((status) =>
    ['join', 'refuse', 'record-answer'].map((action) => `mediation ${status} × ${action}`),
  ),
);

const nameOf = (action: string): string => (action === 'refuse' ? 'refuse-claim' : action);

function placesIn(
  what: 'mediation' | 'claim',
  table: Readonly<Record<string, { from: readonly string[] }>>,
  known: (action: string) => boolean,
): string[] {
  return Object.entries(table)
    .filter(([action]) => known(action))
    .flatMap(([action, row]) =>
      row.from.map((from) => `${what} ${from} × ${what === 'claim' ? nameOf(action) : action}`),
    );
}
