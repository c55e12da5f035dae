import { View } from '@tarojs/components';
import { useState, type ReactNode } from 'react';
import { Sheet } from './Sheet';
import { Tap } from './Tap';

/** The law's word, dotted; a tap explains it. */
export function Term({ word, children }: { readonly word: string; readonly children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <View className="term__in">
      <Tap
        className="term"
        label={`${word}，是什么意思`}
        expanded={open}
        onTap={() => setOpen(true)}
      >
        {word}
      </Tap>
      <Sheet open={open} title={word} onClose={() => setOpen(false)}>
        {children}
      </Sheet>
    </View>
  );
}
