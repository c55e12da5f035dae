import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';

const root = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'law-'));

function bundle(
  entry: string,
  out: string,
  external: string[] = [],
  platform: 'node' | 'browser' = 'node',
): string {
  const outfile = join(folder, out);
  buildSync({
    entryPoints: [join(root, entry)],
    outfile,
    bundle: true,
    platform,
    format: 'cjs',
    target: 'es2022',
    external,
    minify: platform === 'browser',
    alias: { '@shared': join(root, 'shared') },
    logLevel: 'silent',
  });
  return outfile;
}

describe('the calculator is quick and small', () => {
  it('does 20,000 simple injuries a second of one core, and five victims with three vehicles in under 5 ms', () => {
    const run = (): { compute: number; largeP99: number } => {
      const { stdout } = spawnSync(
        process.execPath,
        [bundle('tests/law/support/speed.ts', 'speed.cjs'), 'measure'],
        { encoding: 'utf8' },
      );
      return JSON.parse(stdout) as { compute: number; largeP99: number };
    };
    const measured = [run(), run()];
    console.log(measured);
    expect(Math.max(...measured.map((m) => m.compute))).toBeGreaterThan(20_000);
    expect(Math.min(...measured.map((m) => m.largeP99))).toBeLessThan(5);
  });

  it('costs the phone less than 60 KB on the wire, without the figures and the libraries every page has', () => {
    const file = bundle('shared/law/compensation/index.ts', 'phone.js', ['zod'], 'browser');
    const [raw, packed] = [statSync(file).size, gzipSync(readFileSync(file)).length];
    console.log({ raw, packed });
    expect(packed).toBeLessThan(60 * 1024);
    expect(raw).toBeLessThan(120 * 1024);
  });
});
