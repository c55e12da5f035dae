import { useState } from 'react';
import { List, Row, Section, Sheet } from '@phone/ui';

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
    label: '我是家属或代理人',
    sub: '请当事人先把您加进来',
    text: [
      '请当事人登录，打开“亲友代办”。',
      '填您的手机号，选您能办什么、办到哪天。',
      '您用这个手机号登录，在“我的”里就能看到。',
    ],
  },
];

/** 还是对不上? The other ways in, each in three sentences. */
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
          {shown.text.join('')}
        </Sheet>
      ) : null}
    </Section>
  );
}
