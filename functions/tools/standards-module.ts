import type { Standards } from '@shared/law/standards';

/**
 * The table of a province as the source file it is kept in: sources and notes once, figures by reference.
 * Those of the table before keep their places, so that a reader of the change sees what is new.
 */
export function standardsModule(
  slug: string,
  { province, figures }: Standards,
  before: Standards = { province, figures: [] },
): string {
  const name = slug.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const inOrder = [...before.figures, ...figures];
  const sources = [...new Set(inOrder.map((f) => f.source))];
  const notes = [...new Set(inOrder.flatMap((f) => f.note ?? []))];
  const sorted = [...figures].sort((a, b) => (a.year ?? 9999) - (b.year ?? 9999));
  const rows = sorted.map(
    ({ measure, year, value, publishedOn, source, verified, confidence, note, preferred }) => {
      const noteAt = note === undefined ? undefined : notes.indexOf(note);
      const tail =
        preferred === undefined
          ? noteAt === undefined
            ? []
            : [noteAt]
          : [noteAt ?? -1, preferred];
      const cells = [
        measure,
        year,
        value === null ? null : yuan(value),
        publishedOn,
        sources.indexOf(source),
        verified,
        confidence,
        ...tail,
      ];
      return `  [${cells.map(literal).join(', ')}],`;
    },
  );
  return [
    `import { standardsOf } from './figure';`,
    '',
    ...listOf('sources', sources),
    '',
    ...listOf('notes', notes),
    '',
    `/** Yearly figures of ${province}, each with its source; a null value is a known gap. */`,
    `export const ${name} = standardsOf('${province}', sources, notes, [`,
    ...rows,
    ']);',
    '',
  ].join('\n');
}

function listOf(name: string, texts: readonly string[]): string[] {
  if (texts.length === 0) return [`const ${name}: readonly string[] = [];`];
  return [`const ${name} = [`, ...texts.map((text) => `  ${literal(text)},`), '];'];
}

const yuan = (fen: number): string => String(fen / 100);

function literal(value: string | number | boolean | null): string {
  return typeof value === 'string'
    ? `'${value.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`
    : String(value);
}
