import { actingParties } from '@shared/case';
import { blank, type Block, type FormContent } from './content';
import {
  accidentText,
  coverText,
  dateLine,
  otherLines,
  ownLines,
  signLine,
  sumRows,
} from './words';

/** 损害赔偿协议书: what people who talk among themselves write down (民法典 1187). */
export function settlement(content: FormContent): Block[] {
  const { dispute, own } = content;
  const others = actingParties(dispute).filter(({ id }) => id !== own.id);
  return [
    ...ownLines('甲方', content),
    ...others.flatMap((party, at) => otherLines(sideName(at), party)),
    { kind: 'heading', text: '一、事故和责任' },
    { kind: 'text', text: `${accidentText(dispute)}${coverText(dispute)}` },
    { kind: 'heading', text: '二、赔偿项目和金额（元）' },
    { kind: 'sums', rows: sumRows(content.sums) },
    { kind: 'heading', text: '三、谁付、哪天付' },
    {
      kind: 'list',
      items: [1, 2, 3].map(
        () =>
          `${blank(8)} 在 ＿＿＿＿年＿＿月＿＿日前，付 ${blank(6)} 元，打到 ${blank(6)} 的账户（开户行 ${blank(6)}，账号 ${blank(8)}）。`,
      ),
    },
    { kind: 'heading', text: '四、以后发现的伤（选一项打勾）' },
    {
      kind: 'list',
      items: [
        '□ 签协议时没有发现、以后才发现是这次事故造成的伤，可以另外要求赔偿。',
        '□ 以后发现的伤，也算在本协议内，不再另外要求赔偿。',
      ],
    },
    { kind: 'heading', text: '五、保险公司' },
    {
      kind: 'text',
      text: '要由保险公司付的钱，先问过保险公司再签。保险公司没有同意的，它可以重新核定（保险法司法解释四第 19 条）。',
    },
    { kind: 'text', text: '保险公司意见（盖章）：' },
    { kind: 'text', text: '本协议一式几份，各方各拿一份。各方自愿签订，签字后照办。' },
    signLine('甲方'),
    ...others.map((_, at) => signLine(sideName(at))),
    dateLine,
  ];
}

const stems = '乙丙丁戊己庚辛壬癸';

function sideName(at: number): string {
  return `${stems[at] ?? `第 ${at + 2} `}方`;
}
