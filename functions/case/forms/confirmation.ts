import { actingParties } from '@shared/case';
import { chineseDate } from '../../documents';
import { blank, type Block, type FormContent } from './content';
import { dateLine, otherLines, ownLines, signLine } from './words';

/** 司法确认申请书: all sides of the agreement together (民事诉讼法 205; papers by 民诉法解释 354). */
export function confirmation(content: FormContent): Block[] {
  const { dispute, own, agreement } = content;
  const others = actingParties(dispute).filter(({ id }) => id !== own.id);
  const number = agreement?.number ?? blank();
  const on = agreement ? chineseDate(agreement.effectiveOn) : '＿＿＿＿年＿＿月＿＿日';
  return [
    ...ownLines('申请人', content),
    ...others.flatMap((party) => otherLines('申请人', party)),
    { kind: 'heading', text: '请求' },
    {
      kind: 'text',
      text: `请求依法确认编号 ${number} 的人民调解协议有效。协议由${dispute.offices.mediation.name}主持达成，${on}生效。`,
    },
    { kind: 'heading', text: '事实和理由' },
    {
      kind: 'text',
      text: `各方因 ${dispute.code} 道路交通事故的赔偿发生争议，经调解自愿达成协议。依据《民事诉讼法》第 205 条，共同提出申请。`,
    },
    {
      kind: 'text',
      text: '我们承诺：协议是自愿达成的，没有恶意串通、规避法律，没有损害国家利益、公共利益和他人的合法权益。因协议损害他人的，愿意承担责任。',
    },
    { kind: 'heading', text: '附' },
    {
      kind: 'list',
      items: [
        '人民调解协议书',
        '调解组织主持调解的证明',
        '各申请人的身份证复印件',
        '各申请人的送达地址和电话',
      ],
    },
    { kind: 'line', text: '此致' },
    { kind: 'line', text: dispute.offices.court.name },
    signLine(own.name),
    ...others.map(({ name }) => signLine(name)),
    dateLine,
  ];
}
