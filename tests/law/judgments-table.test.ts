import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judgmentsPage } from './write-judgments-table';

it('the table of judgments in the docs is the one the calculator gives today', async () => {
  const stored = readFileSync(join(__dirname, '../../docs/law/judgments.md'), 'utf8');
  expect(stored).toBe(await judgmentsPage());
});
