import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { builtWeapp } from './weapp-app';

const MIB = 1024 * 1024;

type AppJson = { readonly subPackages: readonly { readonly root: string }[] };

const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => statSync(file).isFile());

/** Bytes of the main package, as '', and of each sub-package by its root. */
const sizes = (dist: string): Readonly<Record<string, number>> => {
  const { subPackages } = JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8')) as AppJson;
  const roots = subPackages.map(({ root }) => root.replace(/\/$/, ''));
  const found: Record<string, number> = Object.fromEntries(['', ...roots].map((r) => [r, 0]));
  for (const file of filesOf(dist)) {
    const name = relative(dist, file).split(sep).join('/');
    const root = roots.find((r) => name.startsWith(`${r}/`)) ?? '';
    found[root] = (found[root] ?? 0) + statSync(file).size;
  }
  return found;
};

test('the main package of the built mini-program stays below 0.9 MB, each sub-package below 1.5 MB', () => {
  const { '': main = Infinity, ...subPackages } = sizes(builtWeapp());
  expect(main).toBeGreaterThan(0);
  expect(main).toBeLessThan(0.9 * MIB);
  expect(Object.keys(subPackages).length).toBeGreaterThan(0);
  for (const [root, size] of Object.entries(subPackages))
    expect({ root, fits: size < 1.5 * MIB }).toEqual({ root, fits: true });
});

test('no desk page, which only a wide screen can show, is in the mini-program', () => {
  const desks = filesOf(builtWeapp()).filter((file) => file.split(sep).includes('desk'));
  expect(desks).toEqual([]);
});
