import { fail, ok, type DomainError, type Result } from '@shared/kernel';
import type { Standards } from './figure';

export * from './figure';
export * from './measures';

/** Every province with a table of its own; each is loaded by itself, so the phone carries only one. */
const loaders: Readonly<Record<string, () => Promise<Standards>>> = {
  北京: () => import('./beijing').then((m) => m.beijing),
  天津: () => import('./tianjin').then((m) => m.tianjin),
  河北: () => import('./hebei').then((m) => m.hebei),
  山西: () => import('./shanxi').then((m) => m.shanxi),
  内蒙古: () => import('./inner-mongolia').then((m) => m.innerMongolia),
  辽宁: () => import('./liaoning').then((m) => m.liaoning),
  吉林: () => import('./jilin').then((m) => m.jilin),
  黑龙江: () => import('./heilongjiang').then((m) => m.heilongjiang),
  上海: () => import('./shanghai').then((m) => m.shanghai),
  江苏: () => import('./jiangsu').then((m) => m.jiangsu),
  浙江: () => import('./zhejiang').then((m) => m.zhejiang),
  安徽: () => import('./anhui').then((m) => m.anhui),
  福建: () => import('./fujian').then((m) => m.fujian),
  江西: () => import('./jiangxi').then((m) => m.jiangxi),
  山东: () => import('./shandong').then((m) => m.shandong),
  河南: () => import('./henan').then((m) => m.henan),
  湖北: () => import('./hubei').then((m) => m.hubei),
  湖南: () => import('./hunan').then((m) => m.hunan),
  广东: () => import('./guangdong').then((m) => m.guangdong),
  广西: () => import('./guangxi').then((m) => m.guangxi),
  全国: () => import('./national').then((m) => m.national),
};

export const provincesWithFigures: readonly string[] = Object.keys(loaders);

/** Table of a province without any figure on record: every needed figure will be printed as missing. */
export const emptyStandards = (province: string): Standards => ({ province, figures: [] });

/** The figures of one province, loaded on demand. A province without a table gets an empty one. */
export async function loadStandards(province: string): Promise<Result<Standards, DomainError>> {
  const load = loaders[province];
  if (load) return ok(await load());
  return province === '' ? fail({ code: 'not-found' }) : ok(emptyStandards(province));
}
export * from './import-sheet';
