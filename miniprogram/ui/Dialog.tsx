import { View } from '@tarojs/components';
import { useId, type ReactNode } from 'react';
import { aria } from './aria';
import { Button } from './Button';
import { Mask } from './Mask';
import { useLayer } from './use-layer';

export type DialogProps = {
  readonly open?: boolean;
  /** The question: 不在网上办了？ */
  readonly title: string;
  /** The consequence first. */
  readonly children: ReactNode;
  /** Answers in full: 是，改走线下. */
  readonly yes: string;
  readonly no: string;
  readonly danger?: boolean;
  readonly onYes: () => void | Promise<unknown>;
  readonly onNo: () => void;
};

/** Only for what cannot be taken back. */
export function Dialog(props: DialogProps) {
  const { open = true, title, children, yes, no, danger = false, onYes, onNo } = props;
  const id = `d${useId().replace(/:/g, '')}`;
  useLayer(id, open, onNo);
  if (!open) return null;
  return (
    <>
      <Mask onTap={onNo} />
      <View
        id={id}
        className="dialog"
        {...aria({ role: 'alertdialog', label: title, modal: true })}
      >
        <View className="sheet__title">{title}</View>
        <View className="mt-2">{children}</View>
        <View className="btns">
          <Button block variant={danger ? 'danger' : 'primary'} onTap={onYes}>
            {yes}
          </Button>
          <Button block variant="secondary" onTap={onNo}>
            {no}
          </Button>
        </View>
      </View>
    </>
  );
}
