import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { Refusal } from '@shared/kernel';
import { Button, Buttons, Refused, toast } from '@phone/ui';

type Sent = Promise<{ readonly ok: boolean } | undefined>;

type Props = {
  readonly act: { readonly busy: boolean; readonly refusal: Refusal | undefined };
  /** Why it cannot be recorded yet. */
  readonly missing?: string | undefined;
  /** The word on the button. */
  readonly word?: string;
  readonly onSend: () => Sent;
  readonly onDone: () => void;
  readonly onClose: () => void;
  readonly onAgain?: () => void;
  readonly children: ReactNode;
};

/** 登记: what somebody said or signed off line, entered by the mediator or the office for him. */
export function RecordForm(props: Props) {
  const { act, missing, word = '登记', onSend, onDone, onClose, onAgain, children } = props;
  const send = async () => {
    if (!(await onSend())?.ok) return;
    toast('登记好了');
    onDone();
  };
  return (
    <View className="med-form">
      {children}
      <Refused refusal={act.refusal} onAgain={onAgain} />
      <Buttons row>
        <Button busy={act.busy} {...(missing ? { offBecause: missing } : {})} onTap={send}>
          {word}
        </Button>
        <Button variant="secondary" onTap={onClose}>
          不登记了
        </Button>
      </Buttons>
    </View>
  );
}
