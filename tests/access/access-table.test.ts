import { readFileSync } from 'node:fs';
import { cloudFunctions } from '../../functions/functions';
import { accessTable } from './access-table';

const printed = readFileSync('docs/access.md', 'utf8');

test('docs/access.md is current: run `npm run docs:access` after a change', () => {
  expect(printed).toBe(accessTable());
});

test('docs/access.md names every call of every function', () => {
  const names = cloudFunctions.flatMap((fn) => fn.handlers.map((handler) => handler.endpoint.name));
  expect(names.filter((name) => !printed.includes(`\`${name}\``))).toEqual([]);
});
