import { useEffect, useState } from 'react';
import { Icon } from './Icon';
import { Tap } from './Tap';

/** 读给我听, by the browser's own voice; where there is none, nothing is shown. */
export function Listen({ text }: { readonly text: string }) {
  const [reading, setReading] = useState(false);
  const voice =
    process.env.TARO_ENV === 'h5' && 'speechSynthesis' in window
      ? window.speechSynthesis
      : undefined;
  useEffect(() => () => voice?.cancel(), [voice]);
  if (!voice) return null;
  const toggle = () => {
    voice.cancel();
    setReading(!reading);
    if (reading) return;
    const speech = new SpeechSynthesisUtterance(text);
    speech.lang = 'zh-CN';
    speech.rate = 0.9;
    speech.onend = () => setReading(false);
    voice.speak(speech);
  };
  return (
    <Tap className="listen" onTap={toggle}>
      <Icon name="listen" />
      {reading ? '停' : '读给我听'}
    </Tap>
  );
}
