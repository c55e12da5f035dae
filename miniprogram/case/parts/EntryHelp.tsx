import { useState } from 'react';
import { List, Points, Row, Section, Sheet } from '@phone/ui';

type Way = { readonly label: string; readonly sub: string; readonly text: readonly string[] };

const ways: readonly Way[] = [
  {
    label: '手机号换了',
    sub: '还是填这三项，下一步会问您',
    text: [
      '照样填三项，点查找。',
      '老号还能收短信，就把验证码发到老号。',
      '收不到了，就请民警核对，一个工作日内答复。',
    ],
  },
  {
    label: '名字写错了',
    sub: '请办案民警改',
    text: ['打认定书上的电话，请民警改。', '改好以后，您用对的名字再查一次。'],
  },
  {
    label: '亲人在事故中去世了',
    sub: '近亲属用自己的名字进来',
    text: [
      '打认定书上的电话，请办案民警把您登记成近亲属。配偶、父母、子女都可以；没有的，兄弟姐妹、祖父母、孙子女也可以。',
      '告诉他：您的姓名、身份证号、手机号，和去世的人是什么关系。',
      '带上您的身份证、死亡证明，和能证明关系的材料，比如户口本、结婚证、出生证明。',
      '登记好了，回到这里填您自己的姓名和身份证后四位，不填去世的人的。',
      '进来后，申请调解、交证据、签协议、申请理赔，您都能办。几位亲属可以都登记，也可以请一位代办。',
    ],
  },
  {
    label: '当事人后来去世了',
    sub: '请民警把继承人登记进来',
    text: [
      '打认定书上的电话，告诉办案民警当事人去世了。',
      '带上您的身份证、死亡证明，和能证明您是继承人的材料。',
      '民警改好以后，您用自己的姓名和身份证后四位查找。',
    ],
  },
  {
    label: '是孩子，或者自己办不了的人',
    sub: '监护人替他办',
    text: [
      '请办案民警把您的手机号登记在孩子（或您监护的人）名下。',
      '带上您的身份证，和户口本或出生证明；监护大人的，带监护证明。',
      '登记好了，用这个手机号登录，填孩子的姓名和身份证后四位。',
      '进来后您办的，都算替孩子办的。',
    ],
  },
  {
    label: '我是代办的亲友或律师',
    sub: '请当事人先把您加进来',
    text: [
      '请当事人登录，打开“亲友代办”。',
      '填您的手机号，选您能办什么、办到哪天。您会收到短信。',
      '您用这个手机号登录，就能看到这起事故。',
    ],
  },
];

/** 还是对不上? The other ways in, each step by step. */
export function EntryHelp() {
  const [shown, setShown] = useState<Way>();
  const close = () => setShown(undefined);
  return (
    <Section title="还是对不上？">
      <List>
        {ways.map((way) => (
          <Row key={way.label} label={way.label} sub={way.sub} onTap={() => setShown(way)} />
        ))}
      </List>
      {shown ? (
        <Sheet title={shown.label} onClose={close}>
          <Points numbered items={shown.text.map((text) => ({ key: text, text }))} />
        </Sheet>
      ) : null}
    </Section>
  );
}
