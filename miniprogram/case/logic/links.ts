/** Every page a case leads to, in one place. The keys are what the tables of turns and notices speak of. */
const pages = {
  home: '/case/home/index',
  route: '/case/route/index',
  consent: '/case/consent/index',
  helpers: '/case/helpers/index',
  evidence: '/evidence/list/index',
  calculation: '/calculation/case/index',
  mediation: '/mediation/home/index',
  times: '/mediation/times/index',
  room: '/mediation/room/index',
  agreement: '/mediation/agreement/index',
  sign: '/mediation/sign/index',
  claim: '/claim/home/index',
} as const;

export type CasePage = keyof typeof pages;

/** `linkTo('consent', id, { stage: 'signing' })` → the url for navigateTo. */
export function linkTo(
  page: CasePage,
  caseId: string,
  more: Readonly<Record<string, string>> = {},
): string {
  const query = Object.entries({ caseId, ...more })
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&');
  return `${pages[page]}?${query}`;
}
