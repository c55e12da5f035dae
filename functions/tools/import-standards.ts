import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { sentenceOf, type DomainError } from '@shared/kernel';
import { provinces, slugOf, type Province } from '@shared/law';
import {
  emptyStandards,
  importSheet,
  loadStandards,
  measureTitle,
  withFigures,
} from '@shared/law/standards';
import { standardsModule } from './standards-module';

const usage = `Reads a year's sheet of standards (赔偿标准) of one province and writes its data.

  npm run -s import-standards -- FILE --province 河南 --year 2025 [--check]

  FILE        CSV with a head line (标准,数值,来源,公布日期,已核实,备注) or a JSON array
              ({measure, value, source, publishedOn, verified, note}); value in yuan
  --year      the statistical year of the figures
  --check     only says what is wrong or would change

Old figures are kept: a new reading of the same year goes before them.
`;

async function main(): Promise<number> {
  const words = process.argv.slice(2);
  const [province, year] = [after(words, '--province'), after(words, '--year')];
  const file = words.find((w) => !w.startsWith('--') && w !== province && w !== year);
  if (!file || !province || !year) {
    process.stderr.write(usage);
    return 2;
  }
  const figures = importSheet(await readFile(file, 'utf8'), province, Number(year));
  if (!figures.ok) return refuse(figures.error);
  const known = await loadStandards(province);
  const before = known.ok ? known.value : emptyStandards(province);
  for (const figure of figures.value) {
    const old = before.figures.find(
      (f) => f.measure === figure.measure && f.year === figure.year && f.preferred !== false,
    );
    const was = old?.value == null ? '缺' : String(old.value / 100);
    process.stdout.write(
      `${measureTitle(figure.measure)}  ${was} → ${(figure.value ?? 0) / 100}\n`,
    );
  }
  if (words.includes('--check')) return 0;
  const slug = slugOf(province as Province);
  const target = `shared/law/standards/${slug}.ts`;
  const isNew = !existsSync(target);
  await writeFile(target, standardsModule(slug, withFigures(before, figures.value), before));
  if (isNew) await enlist(province, slug);
  process.stdout.write(
    `${target} 已写好，${figures.value.length} 个数。请核对改动，更新规则版本后提交。\n`,
  );
  return 0;
}

/** A province's first table is entered in the list of those that are loaded on demand. */
async function enlist(province: string, slug: string): Promise<void> {
  const index = 'shared/law/standards/index.ts';
  const text = await readFile(index, 'utf8');
  const name = slug.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const line = `  ${province}: () => import('./${slug}').then((m) => m.${name}),\n`;
  await writeFile(index, text.replace('  全国: ', `${line}  全国: `));
}

function refuse(error: DomainError): number {
  process.stderr.write(`${sentenceOf(error)}\n`);
  for (const { message } of error.fields ?? []) process.stderr.write(`  ${message}\n`);
  const names = provinces.join('、');
  if (error.fields?.some((f) => f.path === '0.province'))
    process.stderr.write(`  可以填：${names}\n`);
  return 1;
}

function after(words: readonly string[], flag: string): string | undefined {
  const at = words.indexOf(flag);
  return at >= 0 ? words[at + 1] : undefined;
}

if (require.main === module) {
  main()
    .then((code) => {
      process.exitCode = code;
    })
    .catch((error: unknown) => {
      process.stderr.write(
        `Not imported: ${error instanceof Error ? error.message : String(error)}\n`,
      );
      process.exitCode = 1;
    });
}
