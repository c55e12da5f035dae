import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { accidentApi, type AccidentDeskFile } from '@shared/accident';
import { back, fieldErrors, useAct, useDraft } from '@phone/lib';
import { Button, focusFirstFault, Panel, Points, Refused, Split, toast } from '@phone/ui';
import { draftOf, findingInput } from '../../logic/form';
import { FindingSection } from './FindingSection';

/** 制作认定书 for an accident that was reported without one. */
export function IssueForm({ file }: { readonly file: AccidentDeskFile }) {
  const { caseId, version, facts } = file;
  const draft = useDraft(`accident/finding:${caseId}:${version}`, draftOf(facts, undefined));
  const act = useAct(accidentApi.issueFinding, `${caseId}:${version}`);
  useEffect(() => {
    if (act.refusal?.fields?.length) focusFirstFault();
  }, [act.refusal]);

  const submit = async () => {
    const answer = await act.send({ caseId, version, finding: findingInput(draft.value) });
    if (!answer?.ok) return;
    draft.clear();
    toast('认定书登记好了');
    back();
  };

  return (
    <Split kind="form">
      <View>
        {act.refusal ? (
          <View className="acc-said">
            <Refused refusal={act.refusal} />
          </View>
        ) : null}
        <FindingSection draft={draft.value} set={draft.set} errors={fieldErrors(act.refusal)} />
      </View>
      <View className="acc-side">
        <Panel
          title="提交后自动做"
          foot={
            <Button busy={act.busy} onTap={submit}>
              出具认定书
            </Button>
          }
        >
          <Points
            numbered
            items={[
              { key: 'tell', text: '告诉每位当事人：责任认定出来了' },
              { key: 'open', text: '当事人可以开始算赔偿、申请调解' },
              { key: 'serve', text: '开始算送达的 3 个工作日' },
            ]}
          />
        </Panel>
      </View>
    </Split>
  );
}
