import { periodWords } from '@shared/law';
import type { GuideOf } from './guide';
import { lastDayToSue } from './last-day';

/** 自己谈: nobody leads it, so the page says what is regretted later. */
export const self: GuideOf = (view) => ({
  title: '自己谈，留意这几样',
  lead: '谈不谈、赔多少，双方自己定。不收钱。',
  periods: [],
  parts: [
    {
      title: '谈的时候',
      numbered: true,
      points: [
        '先看责任认定，再算一算大概能赔多少。',
        '伤没治好、没评残，先别一口价了结。签了再要，很难。',
        '保险公司要付的钱，先问保险公司。它没同意，能重新核定。',
        '伤者不满 18 岁的，由监护人签。',
      ],
    },
    {
      title: '谈好了，写下来',
      numbered: true,
      points: [
        '每一项多少钱，谁付、哪天付、打到哪个账户。',
        '各方签名、按手印，各拿一份。',
        '付钱走转账，备注写明；付现金要写收条。',
      ],
    },
    {
      title: '谈不拢怎么办',
      points: [
        '随时能回来申请调解，不收钱。',
        `也能起诉，时效 ${periodWords('damage-claim-limitation')}。${lastDayToSue(view)}`,
      ],
    },
  ],
  cites: [
    { source: 'civil-code', article: '1187' },
    { source: 'insurance-interpretation-4', article: '19' },
    { source: 'civil-code', article: '188' },
  ],
  form: { kind: 'settlement', note: '事故、责任、保险都填好了。金额和账户自己写。' },
  onward: { words: '谈好了，来这里签', page: 'mediation' },
});
