import { open, replace } from '@phone/lib';

/** Every page a case leads to, in one place; the tables of turns speak of the keys. */
const pages = {
  home: 'case/home',
  route: 'case/route',
  guide: 'case/guide',
  consent: 'case/consent',
  helpers: 'case/helpers',
  evidence: 'evidence/list',
  calculation: 'calculation/case',
  result: 'calculation/result',
  mediation: 'mediation/home',
  times: 'mediation/times',
  room: 'mediation/room',
  agreement: 'mediation/agreement',
  sign: 'mediation/sign',
  claim: 'claim/progress',
  finding: 'accident/finding',
} as const;

export type CasePage = keyof typeof pages;

type Query = Readonly<Record<string, string | undefined>>;

/** Opens a page of this case. */
export function openOf(page: CasePage, caseId: string, query: Query = {}): void {
  open(pages[page], { caseId, ...query });
}

/** As `openOf`, but the present page is not gone back to. */
export function replaceWith(page: CasePage, caseId: string, query: Query = {}): void {
  replace(pages[page], { caseId, ...query });
}
