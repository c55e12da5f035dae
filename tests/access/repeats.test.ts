import { cloudFunctions } from '../../functions/functions';
import { startBench, stopBench } from './bench';
import type { Bench, Fixture } from './cells';
import { accidentFixture } from './fixtures/accident';
import { caseFixture } from './fixtures/case';
import { claimFixture } from './fixtures/claim';
import { evidenceFixture, reviewFixture } from './fixtures/evidence';
import { mediationFixture } from './fixtures/mediation';
import { anotherInstance, repeat, repeatAction, type Instance } from './repeats';
import { elsewhere, inMediation, ofOneself, type Beside } from './repeats-beside';

type AnyFixture = Fixture<string, string>;
type Prepare = (bench: Bench) => Promise<AnyFixture>;

const tables: Readonly<Record<string, unknown>> = {
  'the accident': accidentFixture,
  'the spine of a case': caseFixture,
  'a piece of evidence': evidenceFixture,
  'what the other side says of it': reviewFixture,
  'the mediation': mediationFixture,
  'the claim': claimFixture,
};

const repeated = new Set<string>(elsewhere);
let bench: Bench;
let later: Instance;

function onFreshBench(): void {
  beforeAll(async () => {
    bench = await startBench();
    later = await anotherInstance(bench.stack);
  });
  afterAll(async () => {
    await later.stop();
    await stopBench(bench);
  });
}

/** Everything of the case as it is stored, so that a second effect shows. */
const rowsOf = async (): Promise<string> => {
  const names = ['cases', 'facts', 'notices', 'deadlines', 'calculations', 'localMessages'];
  const counts = names.map((name) =>
    bench.stack.connection.collection(name).estimatedDocumentCount(),
  );
  return JSON.stringify(await Promise.all(counts));
};

async function repeatBeside(acts: Beside, name: string): Promise<string[]> {
  const ready = await acts[name]?.(bench);
  if (!ready) return [`${name}: not prepared`];
  repeated.add(name);
  return (await repeat(bench, later.door, ready, rowsOf)) ?? [`${name}: not accepted`];
}

describe.each(Object.entries(tables))('every act of %s', (_title, prepare) => {
  onFreshBench();

  test('happens once however often it is sent, is answered the same again, and takes no other content', async () => {
    const fixture = await (prepare as Prepare)(bench);
    const wrong: string[] = [];
    for (const action of Object.keys(fixture.table)) {
      const endpoint = fixture.endpoints[action];
      if (endpoint) repeated.add(endpoint.name);
      wrong.push(...(await repeatAction(bench, later.door, fixture, action)));
    }
    expect(wrong).toEqual([]);
  }, 120_000);
});

describe('every act beside a mediation', () => {
  onFreshBench();

  test('happens once however often it is sent', async () => {
    const fixture = await mediationFixture(bench);
    const wrong: string[] = [];
    for (const name of Object.keys(inMediation)) {
      await fixture.put('signing', 'sign-agreement');
      wrong.push(...(await repeatBeside(inMediation, name)));
    }
    expect(wrong).toEqual([]);
  }, 60_000);
});

describe('every act of one for oneself', () => {
  onFreshBench();

  test.each(Object.keys(ofOneself))('%s happens once however often it is sent', async (name) => {
    expect(await repeatBeside(ofOneself, name)).toEqual([]);
  });
});

test('no act is left out', () => {
  const acts = cloudFunctions
    .flatMap((fn) => fn.handlers)
    .filter(({ endpoint }) => endpoint.kind === 'act')
    .map(({ endpoint }) => endpoint.name);
  expect(acts.filter((name) => !repeated.has(name))).toEqual([]);
});
