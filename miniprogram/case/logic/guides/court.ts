import { insurersAgainst, opponentsOf, type CaseView } from '@shared/case';
import { periodWords } from '@shared/law';
import type { GuideOf } from './guide';
import { lastDayToSue } from './last-day';

/** 打官司 (民事诉讼法 30, 122–126): which court, against whom, with what, until when. */
export const court: GuideOf = (view) => ({
  title: '打官司，这样准备',
  lead: '起诉状和证据，这里都能备好。',
  periods: [],
  parts: [
    {
      title: '去哪里，告谁',
      points: [
        `${view.offices.court.name}。事故发生地、对方住的地方的法院，都能告。`,
        whomToSue(defendants(view)),
        `时效 ${periodWords('damage-claim-limitation')}。${lastDayToSue(view)}`,
      ],
    },
    {
      title: '带什么',
      numbered: true,
      points: [
        `起诉状：签名的正本一份，再按被告人数每人一份。`,
        '您的身份证；未成年人带户口本，由监护人来。',
        '责任认定书或事故证明。',
        '病历、诊断证明、发票、费用清单；有鉴定的带鉴定意见。',
        '误工、收入、护理、家里要养的人的证明。',
        '车损的带定损单、修车发票。',
      ],
    },
    {
      title: '要花的钱',
      points: [
        '先交诉讼费，按要的数分段算，简易程序减半。谁输谁负担。',
        `交钱的通知来了，${periodWords('pay-court-fee')}内交。不交，按撤诉办。`,
        '交不起的，能申请缓交、减交、免交。',
        '请不起律师的，打 12348 问法律援助。',
      ],
    },
    {
      title: '交上去以后',
      points: [
        `${periodWords('register-case')}内决定立不立案。`,
        `简易程序 ${periodWords('summary-trial')}内审完，普通程序 ${periodWords('ordinary-trial')}内。`,
        '开庭前还能再调解。调解里让过的步，不能拿来当证据。',
        `不服判决，收到后 ${periodWords('appeal-judgment')}内上诉。`,
      ],
    },
  ],
  cites: [
    { source: 'civil-procedure-law', article: '30' },
    { source: 'civil-procedure-law', article: '124' },
    { source: 'civil-procedure-law', article: '126' },
    { source: 'civil-procedure-law', article: '171' },
    { source: 'court-fee-rules', article: '22' },
    { source: 'civil-code', article: '188' },
  ],
  form: { kind: 'complaint', note: '事故、责任、保险、证据、您存的计算单，都填进去了。' },
  onward: { words: '看看证据齐不齐', page: 'evidence' },
});

/** Those who bear a fault, and the insurers of their vehicles. */
function defendants(view: CaseView): string[] {
  const you = view.parties.find((p) => p.id === view.you.party);
  const people = you ? opponentsOf(you, view.parties).map((p) => p.name) : [];
  const all = [...people, ...insurersAgainst(you ?? {}, view.vehicles)];
  return all.length > 0 ? all : ['有责任的一方和承保的保险公司'];
}

function whomToSue(names: readonly string[]): string {
  return names.length > 1 ? `${names.join('、')}，一起告。` : `告${names.join('')}。`;
}
