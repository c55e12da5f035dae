import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { caseApi, type CaseView } from '@shared/case';
import { HelperScope, type LocalDate } from '@shared/kernel';
import { dayFull, fieldErrors, today, useAct, useDraft } from '@phone/lib';
import {
  Button,
  CheckGroup,
  Dialog,
  Field,
  focusFirstFault,
  Refused,
  Section,
  Segments,
  toast,
} from '@phone/ui';
import { emptyHelper, endDates, helperFaults } from '../logic/helper-form';
import { readBack, scopeWords, withSee } from '../logic/helper-words';

type Props = { readonly view: CaseView; readonly onNamed: () => void };

/** Names a relative or agent: what, until when; read back before it counts. */
export function HelperEntry({ view, onNamed }: Props) {
  const { value, set, clear } = useDraft(`case/helper:${view.id}`, emptyHelper);
  const naming = useAct(caseApi.nameHelper, view.id);
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const [asking, setAsking] = useState(false);
  const errors = { ...fieldErrors(naming.refusal), ...faults };

  useEffect(() => {
    if (Object.keys(faults).length > 0) focusFirstFault();
  }, [faults]);

  const check = () => {
    const found = helperFaults(value, today());
    setFaults(found);
    setAsking(Object.keys(found).length === 0);
  };

  const send = async () => {
    const answer = await naming.send({
      caseId: view.id,
      ...value,
      scopes: [...value.scopes],
      until: value.until,
    });
    setAsking(false);
    if (!answer?.ok) return;
    clear();
    toast('代办已生效');
    onNamed();
  };

  return (
    <Section title="请一位来代办">
      <Refused refusal={naming.refusal} />
      <Segments
        label="他是"
        options={[
          { value: 'relative', label: '亲友' },
          { value: 'agent', label: '律师或代理人' },
        ]}
        value={value.kind}
        onChange={(kind) => set('kind', kind)}
      />
      <Field
        label="他的姓名"
        max={40}
        value={value.name}
        onChange={(text) => set('name', text)}
        error={errors['name']}
      />
      <Field
        label="他的手机号"
        kind="phone"
        hint="他用这个号登录，就能看到这起事故"
        value={value.phone}
        onChange={(text) => set('phone', text)}
        error={errors['phone']}
      />
      <CheckGroup
        label="他能办什么"
        options={HelperScope.options.map((scope) => ({ value: scope, ...scopeWords[scope] }))}
        values={value.scopes}
        onChange={(scopes) => set('scopes', withSee(scopes))}
        error={errors['scopes']}
      />
      <Field
        label="办到哪天"
        kind="date"
        {...endDates(today())}
        value={value.until}
        onChange={(date) => set('until', date)}
        error={errors['until']}
      />
      <Button block className="mt-5" onTap={check}>
        核对一遍
      </Button>
      <Dialog
        open={asking}
        title="这样对吗？"
        yes="对，就这样"
        no="再改改"
        onYes={send}
        onNo={() => setAsking(false)}
      >
        {readBack(value, (date) => dayFull(date as LocalDate)).map((line) => (
          <View key={line} className="mt-1">
            {line}
          </View>
        ))}
      </Dialog>
    </Section>
  );
}
