type SubPackage = { readonly root: string; readonly pages: string[] };

/** The phone pages of every capability: page `case/enter/index` is `enter/index` of `case`. */
export const subPackages: readonly SubPackage[] = [
  { root: 'accident', pages: ['finding/index'] },
  { root: 'account', pages: ['login/index', 'notices/index', 'looks/index'] },
  {
    root: 'case',
    pages: [
      'home/index',
      'enter/index',
      'verify/index',
      'route/index',
      'guide/index',
      'consent/index',
      'helpers/index',
    ],
  },
  { root: 'evidence', pages: ['list/index', 'item/index'] },
  {
    root: 'mediation',
    pages: [
      'home/index',
      'times/index',
      'room/index',
      'agreement/index',
      'sign/index',
      'check/index',
    ],
  },
  {
    root: 'calculation',
    pages: [
      'ask/index',
      'result/index',
      'details/index',
      'item/index',
      'what-if/index',
      'case/index',
      'check/index',
    ],
  },
  { root: 'claim', pages: ['progress/index'] },
];

/** Staff pages, made for wide screens and left out of the mini-program. Root `<capability>/desk`, pages below it. */
export const desks: readonly SubPackage[] = [
  { root: 'accident/desk', pages: ['index', 'file/index', 'form/index', 'print/index'] },
  { root: 'case/desk', pages: ['board/index', 'court/index', 'court/file/index'] },
  { root: 'claim/desk', pages: ['index', 'file/index'] },
  { root: 'mediation/desk', pages: ['index', 'file/index', 'draft/index'] },
];
