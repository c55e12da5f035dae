import { day } from './dated';
import type { LegalSource, SourceRow } from './source-row';
import { sourcesOfInsurance } from './sources-insurance';
import { sourcesOfLiability } from './sources-liability';
import { sourcesOfMeasures } from './sources-measures';
import { sourcesOfProcedure } from './sources-procedure';

export type { LegalSource } from './source-row';

const rows = {
  ...sourcesOfLiability,
  ...sourcesOfInsurance,
  ...sourcesOfMeasures,
  ...sourcesOfProcedure,
};

export type SourceId = keyof typeof rows;

const sourceOf = (id: string, row: SourceRow): LegalSource => ({
  id,
  title: row[0],
  short: row[1],
  issuer: row[2],
  kind: row[3],
  from: day(row[4]),
  ...(row[5] === null ? {} : { until: day(row[5]) }),
  link: row[6],
});

/** Every source cited anywhere in the platform. */
export const sources = Object.fromEntries(
  Object.entries(rows).map(([id, row]) => [id, sourceOf(id, row)]),
) as Readonly<Record<SourceId, LegalSource>>;

export function sourceOfId(id: string): LegalSource | undefined {
  return (sources as Readonly<Record<string, LegalSource>>)[id];
}
