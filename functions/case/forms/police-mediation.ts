import { actingParties } from '@shared/case';
import type { Block, FormContent } from './content';
import { accidentText, dateLine, otherLines, ownLines, signLine } from './words';

/** 损害赔偿调解申请书: everybody asks together and in writing (程序规定 86). */
export function policeMediation(content: FormContent): Block[] {
  const { dispute, own } = content;
  const others = actingParties(dispute).filter(({ id }) => id !== own.id);
  return [
    ...ownLines('申请人', content),
    ...others.flatMap((party) => otherLines('申请人', party)),
    { kind: 'text', text: accidentText(dispute) },
    {
      kind: 'text',
      text: '我们一致同意，依据《道路交通事故处理程序规定》第 84 条、第 86 条，请公安机关交通管理部门调解损害赔偿。',
    },
    { kind: 'text', text: '收到事故认定书、事故证明或者复核结论的日期：＿＿＿＿年＿＿月＿＿日' },
    { kind: 'line', text: '此致' },
    { kind: 'line', text: dispute.offices.police.name },
    signLine(own.name),
    ...others.map(({ name }) => signLine(name)),
    dateLine,
  ];
}
