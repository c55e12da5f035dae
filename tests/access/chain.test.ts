import { BSON } from 'mongodb';
import { firstBreak, type ChainedFact } from '../../functions/adapters/mongo/audit-chain';
import { brokenChains, chainsOf, startBench, stopBench } from './bench';
import { canaryCase, tellTheStory } from './canary-story';
import type { Bench } from './cells';

let bench: Bench;
let entries: ChainedFact[];

beforeAll(async () => {
  bench = await startBench();
  await tellTheStory(bench);
  entries = (await chainsOf(bench.stack)).get(canaryCase) ?? [];
}, 120_000);
afterAll(() => stopBench(bench));

/** Small numbers that look random and are the same in every run. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

/** The stored bytes of an entry with one byte changed; `undefined` where they are no document any more. */
function flipped(entry: ChainedFact, at: number, by: number): ChainedFact | undefined {
  const bytes = Buffer.from(BSON.serialize(entry));
  bytes[at] = (bytes[at] ?? 0) ^ by;
  try {
    return BSON.deserialize(bytes, { validation: { utf8: false } }) as ChainedFact;
  } catch {
    return undefined;
  }
}

describe('the chain of facts of a case', () => {
  test('holds after a whole story', async () => {
    expect(entries.length).toBeGreaterThan(50);
    expect(await brokenChains(bench.stack)).toEqual([]);
  });

  test('breaks at any byte that is changed in what is stored (2000 changes)', () => {
    const next = sequence(20_261_125);
    let changed = 0;
    for (let round = 0; round < 2000; round++) {
      const index = next(entries.length);
      const entry = entries[index];
      if (!entry) throw new Error('no entry');
      const other = flipped(entry, next(BSON.calculateObjectSize(entry)), 1 + next(255));
      if (!other || JSON.stringify(other) === JSON.stringify(entry)) continue;
      changed += 1;
      expect(firstBreak(replaced(index, other))).toBeDefined();
    }
    expect(changed).toBeGreaterThan(500);
  });

  test('breaks where an entry is taken out, doubled or moved', () => {
    const middle = Math.floor(entries.length / 2);
    const [one, two] = [entries[middle], entries[middle + 1]];
    if (!one || !two) throw new Error('too short');
    const [before, after] = [entries.slice(0, middle), entries.slice(middle + 2)];
    for (const bad of [
      [...before, two, ...after],
      [...before, one, one, two, ...after],
      [...before, two, one, ...after],
      entries.slice(1),
    ]) {
      expect(firstBreak(bad)).toBeDefined();
    }
  });

  test('tells of a change made in the database itself, and is whole again when it is undone', async () => {
    const facts = bench.stack.connection.collection<ChainedFact>('facts');
    const next = sequence(7);
    for (let round = 0; round < 10; round++) {
      const entry = entries[next(entries.length)];
      if (!entry) throw new Error('no entry');
      const later = entry.at.replace(/^2026/, '2025');
      await facts.updateOne({ _id: entry._id }, { $set: { at: later } });
      expect(await brokenChains(bench.stack)).toEqual([`${canaryCase} at ${entry.seq}`]);
      await facts.updateOne({ _id: entry._id }, { $set: { at: entry.at } });
    }
    expect(await brokenChains(bench.stack)).toEqual([]);
  });
});

function replaced(index: number, other: ChainedFact): ChainedFact[] {
  return entries.map((entry, at) => (at === index ? other : entry));
}
