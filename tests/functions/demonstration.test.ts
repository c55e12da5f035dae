import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { calculationApi } from '../../shared/calculation';
import { caseApi } from '../../shared/case';
import { claimApi } from '../../shared/claim';
import { mediationApi } from '../../shared/mediation';
import { accidentApi } from '../../shared/accident';
import { seedCases } from '../../functions/local/seed-cases';
import { sendNotices } from '../../functions/jobs/send-notices';
import { serveMessages } from '../../functions/local/messages-page';
import { plots } from '../../functions/local/walk';
import { idNumberOf } from '../../functions/local/walk/people';
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

test('who signs in as the first victim finds her code in the message box, however many messages came after', async () => {
  await sendNotices.run(stack.deps);
  const box = createServer((_, response) => {
    void serveMessages(stack.connection, plots[0].victim.phone, response);
  });
  await new Promise<void>((resolve) => box.listen(0, '127.0.0.1', resolve));
  const { port } = box.address() as AddressInfo;
  const page = await (await fetch(`http://127.0.0.1:${port}`)).text();
  await new Promise((resolve) => box.close(resolve));
  const code = /事故码 (QF \d{4} \d{4})/.exec(page)?.[1];
  expect(page).not.toContain(plots[1]?.victim.phone);
  const { value } = await stack.call(
    caseApi.join,
    {
      code: code ?? '',
      name: plots[0].victim.name,
      idLastFour: idNumberOf(plots[0].victim).slice(-4),
    },
    { token: await stack.login(plots[0].victim.phone) },
  );
  expect(value).toMatchObject({ caseId: expect.any(String) });
});

test('the case made from a real judgment comes to the court’s sum to the 分', async () => {
  const victim = await stack.login('13800010014');
  const { value: cases } = await stack.call(caseApi.listCases, {}, { token: victim });
  const caseId = cases.rows[0]?.id as never;
  const { value: kept } = await stack.call(calculationApi.list, { caseId }, { token: victim });
  expect(kept.rows.map((row) => row.total)).toEqual([18_100_083]);
});
