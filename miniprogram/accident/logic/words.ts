import { severityNames, serviceNames } from '@shared/accident';
import { type Fault, faultNames, harmNames, type PartyKind, type Severity } from '@shared/case';

type Option<T extends string> = { readonly value: T; readonly label: string };

function optionsOf<T extends string>(names: Readonly<Record<T, string>>): Option<T>[] {
  return (Object.keys(names) as T[]).map((value) => ({ value, label: names[value] }));
}

export const partyKindNames: Readonly<Record<PartyKind, string>> = {
  driver: '驾驶人',
  owner: '车主',
  rider: '骑行人',
  pedestrian: '行人',
  passenger: '乘车人',
  family: '近亲属',
};
export const partyKinds = optionsOf(partyKindNames);

export const harms = optionsOf(harmNames);

export const severities = optionsOf<Severity>(severityNames);
export const procedures = optionsOf({ general: '一般程序', simple: '简易程序' });
export const weathers = optionsOf({
  clear: '晴',
  cloudy: '阴',
  rain: '雨',
  snow: '雪',
  fog: '雾',
  wind: '大风',
});
const vehicleKindNames = { motor: '机动车', 'non-motor': '非机动车' } as const;
export const vehicleKinds = optionsOf(vehicleKindNames);
export const coverNames = { compulsory: '交强险', commercial: '商业三者险' } as const;
export const documentKinds = optionsOf({ finding: '认定书', certificate: '事故证明' });
export const serviceKinds = optionsOf(serviceNames);
export const reviewResults = optionsOf({ upheld: '维持原认定', reinvestigate: '重新调查认定' });

/** The five kinds on buttons, short: the word 责任 stands above them. */
export const faultShort: readonly Option<Fault>[] = [
  { value: 'full', label: '全部' },
  { value: 'main', label: '主要' },
  { value: 'equal', label: '同等' },
  { value: 'minor', label: '次要' },
  { value: 'none', label: '无' },
];
export const faultUnknown: readonly Option<Fault>[] = [
  { value: 'unknown', label: faultNames.unknown },
];

/** An insurer without the branch, as it stands on a small button. */
export function insurerShort(name: string): string {
  return name.replace(/(.{2,6}?(财险|保险|产险)).*$/, '$1');
}
