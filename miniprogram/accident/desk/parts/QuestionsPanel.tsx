import { View } from '@tarojs/components';
import { useState } from 'react';
import type { z } from 'zod';
import { caseApi } from '@shared/case';
import type { CaseId } from '@shared/kernel';
import { useAct, useLoaded } from '@phone/lib';
import { Button, Dialog, Facts, Panel, Refused, Tag, toast } from '@phone/ui';

type Props = { readonly caseId: CaseId; readonly onDone: () => void };

/** Somebody says he is a party but holds another phone: the officer compares and answers. */
export function QuestionsPanel({ caseId, onDone }: Props) {
  const [look, setLook] = useState(false);
  const spine = useLoaded(caseApi.readCase, { caseId });
  const waiting =
    spine.value?.deadlines.some(
      (d) => d.period === 'identity-answer' && (d.status === 'running' || d.status === 'late'),
    ) ?? false;
  if (!waiting) return null;
  return (
    <Panel title="身份核对" aside={<Tag tone="turn">轮到您</Tag>}>
      {look ? (
        <Questions
          caseId={caseId}
          onDone={() => {
            spine.again();
            onDone();
          }}
        />
      ) : (
        <>
          <View>有当事人的手机号和登记的不一样。打开会看到证件和手机号，当事人会知道。</View>
          <View className="btns--row">
            <Button small onTap={() => setLook(true)}>
              打开核对
            </Button>
          </View>
        </>
      )}
    </Panel>
  );
}

type Question = z.output<typeof caseApi.listIdentityQuestions.output>['questions'][number];

function Questions({ caseId, onDone }: Props) {
  const loaded = useLoaded(caseApi.listIdentityQuestions, { caseId });
  const confirm = useAct(caseApi.confirmIdentity, caseId);
  const refuse = useAct(caseApi.refuseIdentity, caseId);
  const [refusing, setRefusing] = useState<Question>();
  const answer = async (act: typeof confirm, { party, account, at }: Question, said: string) => {
    const done = await act.send({ caseId, party, account, askedAt: at });
    setRefusing(undefined);
    if (done && !done.ok && done.error.code === 'changed-meanwhile') loaded.again();
    if (!done?.ok) return;
    toast(said);
    loaded.again();
    onDone();
  };
  const refusal = confirm.refusal ?? refuse.refusal ?? loaded.refusal;
  return (
    <>
      <Refused refusal={refusal} />
      {(loaded.value?.questions ?? []).map((question) => (
        <View key={question.party} className="acc-item">
          <Facts
            rows={[
              { label: '姓名', value: question.name },
              { label: '证件号码', value: question.idNumber },
              { label: '登记的手机', value: question.phoneOnFile ?? '没有' },
              { label: '现在的手机', value: question.phone },
              { label: '他说', value: question.reason },
            ]}
          />
          <View className="btns--row">
            <Button small onTap={() => answer(confirm, question, '已确认是本人')}>
              是本人
            </Button>
            <Button small variant="danger" onTap={() => setRefusing(question)}>
              对不上
            </Button>
          </View>
        </View>
      ))}
      <Dialog
        open={refusing !== undefined}
        title="对不上？"
        yes="对不上，不让进"
        no="再看看"
        danger
        onYes={() => (refusing ? answer(refuse, refusing, '已答复：没有对上') : undefined)}
        onNo={() => setRefusing(undefined)}
      >
        这个手机号进不来这起事故。对方可以再说明，或到窗口办。
      </Dialog>
    </>
  );
}
