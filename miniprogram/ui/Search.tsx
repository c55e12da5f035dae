import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { Icon } from './Icon';
import { TextLine } from './native/TextLine';
import { Tap } from './Tap';

type SearchProps = {
  readonly label: string;
  /** What is looked for now; empty for the whole list. */
  readonly asked: string;
  readonly onSearch: (text: string) => void;
};

/** Who stops typing for so long, in milliseconds, wants to see what was found. */
const pause = 400;

/** The search of a desk's top bar: looks on Enter, after a pause in typing, and when the field is left. */
export function Search({ label, asked, onSearch }: SearchProps) {
  const [text, setText] = useState(asked);
  const [composing, setComposing] = useState(false);
  const wanted = text.trim();
  const ask = () => {
    if (wanted !== asked) onSearch(wanted);
  };

  useEffect(() => {
    if (composing || wanted === asked) return undefined;
    const timer = setTimeout(() => onSearch(wanted), pause);
    return () => clearTimeout(timer);
  }, [composing, wanted, asked, onSearch]);
  // the way out of a search stands elsewhere on the page as well
  useEffect(() => {
    setText((typed) => (typed.trim() === asked ? typed : asked));
  }, [asked]);

  return (
    <View className="topbar__search">
      <Icon name="search" />
      <TextLine
        id="desk-search"
        className="field__input"
        label={label}
        value={text}
        placeholder={label}
        max={40}
        keyboard="text"
        off={false}
        faulty={false}
        onText={setText}
        onFocus={() => undefined}
        onBlur={ask}
        onEnter={ask}
        onComposing={setComposing}
      />
      {text === '' ? null : (
        <Tap
          className="topbar__clear"
          label="清空"
          onTap={() => {
            setText('');
            if (asked !== '') onSearch('');
          }}
        >
          <Icon name="close" />
        </Tap>
      )}
    </View>
  );
}
