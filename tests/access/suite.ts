import type { Nothing } from '../../shared/kernel';
import { brokenChains, startBench, stopBench } from './bench';
import { everybodyTries, type Bench, type Fixture, type Tried } from './cells';

/** Tries every cell role × action × state × relation of one table over HTTP. */
export function describeEveryCell<S extends string, A extends string>(
  title: string,
  actions: readonly A[],
  states: readonly (S | Nothing)[],
  prepare: (bench: Bench) => Promise<Fixture<S, A>>,
): void {
  describe(title, () => {
    let bench: Bench;
    let fixture: Fixture<S, A>;
    let cells = 0;

    beforeAll(async () => {
      bench = await startBench();
      fixture = await prepare(bench);
    }, 120_000);
    afterAll(() => stopBench(bench));

    test.each(actions.map((action) => [action]))(
      '%s is done by those and in those states that the table lists, and refused without a trace to everybody else',
      async (action) => {
        const wrong: string[] = [];
        for (const state of states) {
          const tried: Tried = await everybodyTries(bench, fixture, action, state);
          cells += tried.cells;
          wrong.push(...tried.wrong);
          if (tried.opens && tried.accepted === 0)
            wrong.push(`${state} × ${action}: open, but nobody could do it`);
        }
        expect(wrong).toEqual([]);
      },
      120_000,
    );

    test('the fixture covers the whole table, and the chain of facts holds after all of it', async () => {
      const own = Object.keys(fixture.table).filter((action) => !fixture.endpoints[action as A]);
      expect([...actions, ...own].sort()).toEqual(Object.keys(fixture.table).sort());
      expect(states).toEqual(fixture.states);
      for (const action of own)
        expect(Object.keys(fixture.table[action as A].by)).toEqual(['system']);
      expect(cells).toBe(actions.length * states.length * bench.people.length);
      expect(await brokenChains(bench.stack)).toEqual([]);
    });
  });
}
