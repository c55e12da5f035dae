import { View } from '@tarojs/components';
import { useId, type ReactNode } from 'react';
import { aria } from './aria';
import { useBackCloses } from './back-closes';
import { Button } from './Button';
import { Mask } from './Mask';
import { useLayer } from './use-layer';

export type SheetProps = {
  /** Leave it out where the sheet is only drawn when it is open. */
  readonly open?: boolean;
  readonly title: string;
  readonly onClose: () => void;
  /** The word on the button that closes. */
  readonly closeText?: string;
  readonly children: ReactNode;
};

/** From below: a word explained, a short list. Not for long forms. */
export function Sheet({ open = true, title, onClose, closeText = '知道了', children }: SheetProps) {
  const id = `s${useId().replace(/:/g, '')}`;
  useLayer(id, open, onClose);
  useBackCloses(open, onClose);
  if (!open) return null;
  return (
    <>
      <Mask onTap={onClose} />
      <View id={id} className="sheet" {...aria({ role: 'dialog', label: title, modal: true })}>
        <View className="sheet__title">{title}</View>
        <View className="mt-2">{children}</View>
        <View className="btns">
          <Button block variant="secondary" onTap={onClose}>
            {closeText}
          </Button>
        </View>
      </View>
    </>
  );
}
