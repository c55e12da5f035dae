import { periodWords } from '@shared/law';
import type { GuideOf } from './guide';

/** 司法确认 (民事诉讼法 205–206): both together, in thirty days, without a fee. */
export const confirmation: GuideOf = (view) => ({
  title: '一起申请司法确认',
  lead: '不收钱。确认后，有一方不照办，能申请强制执行。',
  periods: ['joint-confirmation'],
  parts: [
    {
      title: '怎么办',
      numbered: true,
      points: [
        `各方一起申请，协议生效后 ${periodWords('joint-confirmation')}内。少一方，法院不能受理。`,
        '存下申请书，各方签名。',
        `各方带身份证、协议书、调委会的证明，到${view.offices.court.name}立案窗口。`,
        '证明和协议书找调解员要，他能帮着约时间。',
      ],
    },
    {
      title: '法院怎么办',
      points: [
        `${periodWords('accept-confirmation')}内决定收不收。`,
        '会叫各方一起到，问是不是自愿。',
        `一般 ${periodWords('decide-confirmation')}内作出裁定，最长 ${periodWords('special-procedure')}。`,
      ],
    },
    {
      title: '对方不肯来',
      points: [
        '协议照样算数，他要照办。',
        '到期不付，您拿协议去起诉。',
        '钱已经全付清的，不用再申请。',
      ],
    },
  ],
  cites: [
    { source: 'civil-procedure-law', article: '205' },
    { source: 'civil-procedure-law', article: '206' },
    { source: 'civil-procedure-law', article: '187' },
    { source: 'confirmation-rules-2011', article: '4' },
    { source: 'confirmation-rules-2011', article: '5' },
    { source: 'people-mediation-law', article: '33' },
  ],
  form: { kind: 'confirmation', note: '协议编号和生效日期都填好了。各方自己写号码、签名。' },
});
