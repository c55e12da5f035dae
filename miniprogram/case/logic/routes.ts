import { periodWords } from '@shared/law';
import { wayNames, type Way } from '@shared/case';

/** The three ways to settle (调解、自行协商、诉讼), side by side. No one of them is praised. */
export const routeHeads = ['网上调解', wayNames.self, wayNames.court] as const;

type Cells = readonly [string, string, string];

export const routeRows: readonly { readonly ask: string; readonly cells: Cells }[] = [
  { ask: '谁来主持', cells: ['调解员', '没有人', '法官'] },
  { ask: '要多久', cells: ['一个月左右', '说不准', '3 到 6 个月'] },
  { ask: '要花钱吗', cells: ['不收钱', '不收钱', '先交诉讼费'] },
  {
    ask: '对方不给钱怎么办',
    cells: [
      `${periodWords('joint-confirmation')}内双方一起请法院确认，就能强制执行`,
      '要再去起诉',
      '判决后，能强制执行',
    ],
  },
  { ask: '能换路吗', cells: ['签字前随时能退', '随时', '能撤诉'] },
];

export type Wish = Way | 'unsure';

export const wishes: readonly {
  readonly value: Wish;
  readonly title: string;
  readonly text?: string;
}[] = [
  { value: 'mediation', title: '网上调解', text: '退出后，证据都给您留着' },
  { value: 'self', title: wayNames.self, text: '谈好了，也能来这里签协议' },
  { value: 'police', title: wayNames.police, text: '各方都同意，一起书面申请' },
  { value: 'court', title: wayNames.court, text: '填过的不用再填' },
  { value: 'unsure', title: '还没想好', text: '先打 12348 问问，不收钱' },
];

/** Which column is tinted once the person has chosen. */
export function columnOf(wish: Wish | undefined): 1 | 2 | 3 | undefined {
  switch (wish) {
    case 'mediation':
      return 1;
    case 'self':
      return 2;
    case 'court':
      return 3;
    case 'police':
    case 'unsure':
    case undefined:
      return undefined;
  }
}

/** Everything on the page in reading order, for 读给我听. */
export function routesAloud(): string {
  const rows = routeRows.map(
    ({ ask, cells }) =>
      `${ask}？${cells.map((cell, i) => `${routeHeads[i] ?? ''}，${cell}`).join('；')}。`,
  );
  return ['赔偿的事，您想怎么谈？哪条路都行，您自己定。', ...rows].join('');
}
