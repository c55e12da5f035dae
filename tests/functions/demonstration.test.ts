import { calculationApi } from '../../shared/calculation';
import { caseApi } from '../../shared/case';
import { claimApi } from '../../shared/claim';
import { mediationApi } from '../../shared/mediation';
import { accidentApi } from '../../shared/accident';
import { seedCases } from '../../functions/local/seed-cases';
import { plots } from '../../functions/local/walk';
import { startStack, type Stack } from '../support/stack';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack(undefined, { ticking: true });
});
afterAll(() => stack.stop());

test('the demonstration county has a case at every stage and no empty desk', async () => {
  const said: string[] = [];
  await seedCases(stack.deps, stack.connection, (line) => said.push(line));
  expect(said).toHaveLength(plots.length + 1);
  const lists = {
    police: (
      await stack.call(accidentApi.list, { view: 'due' }, { token: await stack.staff('police') })
    ).value.rows,
    clerk: (await stack.call(mediationApi.listDesk, {}, { token: await stack.staff('clerk') }))
      .value.rows,
    mediator: (
      await stack.call(mediationApi.listDesk, {}, { token: await stack.staff('mediator') })
    ).value.rows,
    insurer: (
      await stack.call(claimApi.list, { status: 'open' }, { token: await stack.staff('insurer') })
    ).value.rows,
    judge: (
      await stack.call(
        caseApi.listCases,
        { stage: 'settled' },
        { token: await stack.staff('judge') },
      )
    ).value.rows,
    insurer2: (
      await stack.call(
        caseApi.listCases,
        { stage: 'mediating' },
        { token: await stack.staff('insurer2') },
      )
    ).value.rows,
    mediator2: (
      await stack.call(mediationApi.listDesk, {}, { token: await stack.staff('mediator2') })
    ).value.rows,
    supervisor: (
      await stack.call(caseApi.listOverdue, {}, { token: await stack.staff('supervisor') })
    ).value.rows,
  };
  expect(Object.entries(lists).filter(([, rows]) => rows.length === 0)).toEqual([]);
  const again: string[] = [];
  await seedCases(stack.deps, stack.connection, (line) => again.push(line));
  expect(again).toEqual(['already there']);
});

test('the case made from a real judgment comes to the court’s sum to the 分', async () => {
  const victim = await stack.login('13800010014');
  const { value: cases } = await stack.call(caseApi.listCases, {}, { token: victim });
  const caseId = cases.rows[0]?.id as never;
  const { value: kept } = await stack.call(calculationApi.list, { caseId }, { token: victim });
  expect(kept.rows.map((row) => row.total)).toEqual([18_100_083]);
});
