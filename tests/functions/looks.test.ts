import { mediationApi } from '../../shared/mediation';
import { worldInProcess } from '../../functions/local/seed-cases';
import { plots, walk } from '../../functions/local/walk';
import { startStack, type Stack } from '../support/stack';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack(undefined, { ticking: true });
});
afterAll(() => stack.stop());

async function walked(stop: 'assigned' | 'settled', at: number) {
  const plot = plots[at];
  if (!plot) throw new Error('no such plot');
  const found = await walk(worldInProcess(stack.deps, stack.connection), plot, stop);
  if (!found) throw new Error('nobody was there');
  return found;
}

const readsOf = async (party: string) =>
  (await stack.deps.looks.of(party)).filter((look) => look.what.includes('bank-account'));

test('a mediation without an agreement shows no account, so reading it leaves no such line', async () => {
  const { caseId, victim } = await walked('assigned', 2);
  const token = await stack.staff('mediator');
  await stack.call(mediationApi.readMediation, { caseId }, { token });
  expect(await readsOf(victim.party)).toEqual([]);
});

test('a mediator who reads an agreement with its account leaves a line that the payee sees', async () => {
  const { caseId, victim } = await walked('settled', 3);
  const before = (await readsOf(victim.party)).length;
  const token = await stack.staff('mediator');
  await stack.call(mediationApi.readMediation, { caseId }, { token });
  expect(await readsOf(victim.party)).toHaveLength(before + 1);
});

test('the registrar sees the number masked, and leaves no line for it', async () => {
  const { caseId, victim } = await walked('settled', 5);
  const before = (await readsOf(victim.party)).length;
  const token = await stack.staff('clerk');
  await stack.call(mediationApi.readMediation, { caseId }, { token });
  expect(await readsOf(victim.party)).toHaveLength(before);
});
