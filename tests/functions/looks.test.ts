import { accountApi } from '../../shared/account';
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

test('the other side that opens the agreement, where all numbers stand in full, leaves a line with its name; one’s own reading leaves none', async () => {
  const { caseId, victim, people } = await walked('settled', 7);
  const liable = people.find((one) => one.party !== victim.party);
  if (!liable) throw new Error('nobody else');
  const opened = async (party: string) =>
    (await stack.deps.looks.of(party)).filter((look) => look.what.includes('agreement'));
  const { token } = liable;
  const link = { caseId, file: 'sealed' } as const;
  const before = [await opened(victim.party), await opened(liable.party)].map((l) => l.length);
  await stack.call(mediationApi.linkAgreement, link, { token });
  const [victims, liables] = [await opened(victim.party), await opened(liable.party)];
  expect([victims.length, liables.length]).toEqual([(before[0] ?? 0) + 1, before[1]]);
  const seen = await stack.call(accountApi.listLooks, {}, { token: victim.token });
  expect(seen.value.looks[0]).toMatchObject({
    role: 'party',
    name: liable.name,
    what: ['agreement'],
  });
});
