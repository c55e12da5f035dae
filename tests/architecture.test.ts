import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cloudFunctions } from '../functions/functions';
import { declaredFunctions } from '../functions/local/serverless';

const capabilities = readdirSync('shared').filter(
  (name) => statSync(join('shared', name)).isDirectory() && !['kernel', 'law'].includes(name),
);

describe('the three trees line up', () => {
  test.each(capabilities)('%s has its folder in shared, functions and on the phone', (name) => {
    expect(existsSync(`shared/${name}/index.ts`)).toBe(true);
    expect(name !== 'local' && existsSync(`functions/${name}/main.ts`)).toBe(true);
    expect(existsSync(`miniprogram/${name}`)).toBe(true);
  });

  test('serverless.yml lists every function that has an entry, and no other', () => {
    // `local` is the stack of `npm start`, not a function
    const folders = readdirSync('functions').filter(
      (name) => name !== 'local' && existsSync(`functions/${name}/main.ts`),
    );
    expect(
      declaredFunctions()
        .map((fn) => fn.name)
        .sort(),
    ).toEqual(folders.sort());
  });

  test('each function serves exactly the endpoints of its own contract', async () => {
    for (const fn of cloudFunctions) {
      const door = (await import(`../shared/${fn.name}/index.ts`)) as Record<
        string,
        Record<string, { name: string }>
      >;
      const api = door[`${fn.name}Api`] ?? {};
      expect(fn.handlers.map((h) => h.endpoint.name).sort()).toEqual(
        Object.values(api)
          .map((e) => e.name)
          .sort(),
      );
    }
  });
});

describe('nothing of the machine is in the tree', () => {
  test('no registry host and no lock entry with an address', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved": "http/);
    expect(readFileSync('.npmrc', 'utf8')).toContain('omit-lockfile-registry-resolved=true');
  });
});
