import { copyFile, mkdir, readdir, rm } from 'node:fs/promises';
import { build } from 'esbuild';
import { fontFolder, isFontFile } from '../documents/fonts';
import { declaredFunctions } from '../local/serverless';

/** Each bundle must stay under this, so that a cold start stays short. */
const maxBytes = 5 * 1024 * 1024;

/** Native packages come as a layer of the function, not inside its bundle. */
const layer = ['sharp'];

export type Bundle = { readonly name: string; readonly file: string; readonly bytes: number };

/** One self-contained file per function of serverless.yml. Throws one sentence when a bundle is too large. */
export async function buildFunctions(folder = 'dist/functions'): Promise<Bundle[]> {
  await rm(folder, { recursive: true, force: true });
  const bundles: Bundle[] = [];
  for (const { name } of declaredFunctions()) {
    const file = `${folder}/${name}/index.js`;
    const { metafile } = await build({
      entryPoints: [`functions/${name}/main.ts`],
      outfile: file,
      bundle: true,
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      minify: true,
      keepNames: true,
      metafile: true,
      external: layer,
      logLevel: 'error',
    });
    if ('functions/documents/fonts.ts' in metafile.inputs)
      await copyFonts(`${folder}/${name}/fonts`);
    const bytes = Object.values(metafile.outputs).reduce(
      (total, output) => total + output.bytes,
      0,
    );
    if (bytes > maxBytes)
      throw new Error(
        `The bundle of ${name} has ${(bytes / 1048576).toFixed(1)} MB, at most 5 MB: load large packages with await import, or move them into the layer.`,
      );
    bundles.push({ name, file, bytes });
  }
  return bundles;
}

/** The type of our documents lies beside the bundle that draws them. */
async function copyFonts(target: string): Promise<void> {
  const source = fontFolder();
  await mkdir(target, { recursive: true });
  for (const file of (await readdir(source)).filter(isFontFile))
    await copyFile(`${source}/${file}`, `${target}/${file}`);
  await copyFile(`${source}/../unicode.json`, `${target}/unicode.json`);
}

async function main(): Promise<void> {
  for (const { name, file, bytes } of await buildFunctions()) {
    process.stdout.write(
      `${name.padEnd(12)} ${(bytes / 1024).toFixed(0).padStart(6)} KB  ${file}\n`,
    );
  }
}

if (require.main === module) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
}
