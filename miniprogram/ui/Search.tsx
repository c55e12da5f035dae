import { View } from '@tarojs/components';
import { useState } from 'react';
import { Icon } from './Icon';
import { TextLine } from './native/TextLine';

type SearchProps = { readonly label: string; readonly onSearch: (text: string) => void };

/** The search of a desk's top bar; asks when the person leaves the field. */
export function Search({ label, onSearch }: SearchProps) {
  const [text, setText] = useState('');
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
        onBlur={() => onSearch(text.trim())}
      />
    </View>
  );
}
