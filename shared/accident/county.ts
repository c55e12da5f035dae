import type { Province } from '@shared/law';

/** What a county (县) brings to a case: the two letters of its codes and its province's standards. */
export type County = {
  readonly name: string;
  readonly prefix: string;
  readonly province: Province;
};

const counties: Readonly<Record<string, County>> = {
  '410922': { name: '清丰县', prefix: 'QF', province: '河南' },
};

/** Throws for a region that is not set up: that is a fault of the installation. */
export function countyOf(region: string): County {
  const county = counties[region];
  if (!county) throw new Error(`no county for region ${region}`);
  return county;
}
