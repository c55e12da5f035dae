import { View } from '@tarojs/components';
import { useState } from 'react';
import type { z } from 'zod';
import { caseApi } from '@shared/case';
import type { CaseId, PartyId, Refusal } from '@shared/kernel';
import { call, fieldErrors } from '@phone/lib';
import { Dialog, Facts, Field, Refused, Sheet } from '@phone/ui';

type Contact = z.output<typeof caseApi.readContact.output>;
type Props = {
  readonly caseId: CaseId;
  readonly party: PartyId;
  readonly name: string;
  readonly onClose: () => void;
};

/** Full numbers, once a purpose is written down; the person sees who looked and why. */
export function ContactDialog({ caseId, party, name, onClose }: Props) {
  const [purpose, setPurpose] = useState('');
  const [contact, setContact] = useState<Contact>();
  const [refusal, setRefusal] = useState<Refusal>();
  const read = async () => {
    const answer = await call(caseApi.readContact, { caseId, party, purpose });
    if (answer.ok) setContact(answer.value);
    else setRefusal(answer.error);
  };
  if (contact) {
    return (
      <Sheet title={name} onClose={onClose} closeText="看好了">
        <Facts
          rows={[
            { label: '手机号', value: contact.phone ?? '没有登记' },
            { label: '证件号码', value: contact.idNumber },
          ]}
        />
      </Sheet>
    );
  }
  return (
    <Dialog
      title={`看 ${name} 的号码？`}
      yes="写好了，看号码"
      no="不看了"
      onYes={read}
      onNo={onClose}
    >
      <View>{`${name}会看到：谁看了、为什么看。`}</View>
      <Field
        label="用途"
        placeholder="如：通知领取认定书"
        value={purpose}
        max={100}
        onChange={setPurpose}
        error={fieldErrors(refusal)['purpose']}
      />
      {refusal && !refusal.fields ? <Refused refusal={refusal} /> : null}
    </Dialog>
  );
}
