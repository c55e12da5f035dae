import type { LocalDate } from '@shared/kernel';

/** One statute, interpretation, standard or practice source (法律渊源). */
export type LegalSource = {
  readonly id: string;
  /** As printed to a person, in Chinese. */
  readonly title: string;
  readonly short: string;
  readonly issuer: string;
  readonly from: LocalDate;
  readonly until?: LocalDate;
  readonly link: string;
  /** `law` binds; `standard` and `statistics` measure; `practice` only reports what courts or offices do. */
  readonly kind: 'law' | 'interpretation' | 'rule' | 'standard' | 'statistics' | 'practice';
};

/** One line of the table of sources; `until` null while it is in force. */
export type SourceRow = readonly [
  title: string,
  short: string,
  issuer: string,
  kind: LegalSource['kind'],
  from: string,
  until: string | null,
  link: string,
];

const book = 'https://github.com/LawRefBook/Laws/blob/2f4c5c23716267af9dbebbbbd6cbbf732b101981/';
export const inBook = (path: string): string =>
  book + encodeURI(path).replace(/[()]/g, (c) => (c === '(' ? '%28' : '%29'));

/** The official database of laws and regulations, where every national text can be searched. */
export const official = 'https://flk.npc.gov.cn/';

export const npc = '全国人民代表大会';
export const npcsc = '全国人大常委会';
export const spc = '最高人民法院';
export const council = '国务院';
export const police = '公安部';
export const justice = '司法部';
export const insuranceOffice = '银保监会';
