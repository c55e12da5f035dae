import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';

/** The engine as the phone carries it: minified, zod (which the main package has anyway) left out. */
function bundled(entry: string) {
  const { outputFiles, metafile } = buildSync({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'neutral',
    charset: 'utf8',
    external: ['zod'],
    tsconfig: 'tsconfig.json',
  });
  const bytes = outputFiles[0]?.contents ?? new Uint8Array();
  return { raw: bytes.length, zipped: gzipSync(bytes).length, files: Object.keys(metafile.inputs) };
}

test('the engine costs the phone under 60 KB on the line, and carries no figures of any province', () => {
  const { raw, zipped, files } = bundled('shared/law/compensation/index.ts');
  expect(zipped).toBeLessThan(60 * 1024);
  // What it takes in the package, before any compression; a guard against growth.
  expect(raw).toBeLessThan(100 * 1024);
  expect(files.filter((f) => /standards\/(henan|national|shandong)\.ts$/.test(f))).toEqual([]);
  expect(files.some((f) => f.includes('law/sources.ts') || f.includes('law/articles.ts'))).toBe(
    false,
  );
});

test('the contract of the calculator brings no engine into pages that only list calculations', () => {
  const { files } = bundled('shared/calculation/index.ts');
  expect(files.filter((f) => f.includes('law/compensation'))).toEqual([]);
});
