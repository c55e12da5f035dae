import { insurersAgainst, opponentsOf } from '@shared/case';
import { formatMoney } from '@shared/kernel';
import { blank, type Block, type FormContent } from './content';
import {
  accidentText,
  coverText,
  dateLine,
  insurerLines,
  otherLines,
  ownLines,
  signLine,
  sumRows,
} from './words';

/** 民事起诉状 for 机动车交通事故责任纠纷 (民事诉讼法 124). What was offered in a mediation is not in it and cannot be. */
export function complaint(content: FormContent): Block[] {
  const { dispute, own, evidence, sums } = content;
  const defendants = [
    ...opponentsOf(own, dispute.parties).map((party) => (role: string) => otherLines(role, party)),
    ...insurersAgainst(own, dispute.vehicles).map(
      (name) => (role: string) => insurerLines(role, name),
    ),
  ];
  const claimed = sums ? formatMoney(sums.receivable) : blank(8);
  return [
    ...ownLines('原告', content),
    ...defendants.flatMap((lines, at) => lines(`被告${at + 1}`)),
    { kind: 'line', text: '案由：机动车交通事故责任纠纷' },
    { kind: 'heading', text: '诉讼请求' },
    {
      kind: 'list',
      items: [
        `请求判令各被告赔偿原告损失 ${claimed} 元（各项见下表）。由保险公司在交强险限额内先赔，不足的在商业险限额内按责任赔，还不足的由侵权人赔。`,
        '原告请求精神损害抚慰金在交强险内优先赔偿。',
        '诉讼费由被告负担。',
      ],
    },
    { kind: 'sums', rows: sumRows(sums) },
    ...advanced(content),
    { kind: 'heading', text: '事实和理由' },
    { kind: 'text', text: `${accidentText(dispute)}${coverText(dispute)}` },
    {
      kind: 'text',
      text: '各方没有就赔偿谈成。依据《民法典》第 1165 条、第 1179 条、第 1183 条、第 1184 条、第 1213 条，《道路交通安全法》第 76 条，提起诉讼。',
    },
    { kind: 'heading', text: '证据' },
    { kind: 'list', items: evidenceLines(evidence) },
    { kind: 'line', text: '此致' },
    { kind: 'line', text: dispute.offices.court.name },
    signLine('具状人'),
    dateLine,
  ];
}

function advanced({ sums }: FormContent): Block[] {
  if (!sums || sums.received === 0) return [];
  return [
    { kind: 'text', text: `已经收到垫付 ${formatMoney(sums.received)} 元，请在判决时一并算清。` },
  ];
}

function evidenceLines(evidence: FormContent['evidence']): string[] {
  const own = evidence.map(({ title, count }) => `${title}：${count} 份`);
  return ['道路交通事故认定书或事故证明', '原告身份证复印件', ...own];
}
