import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { accidentApi } from '@shared/accident';
import { fieldErrors, replace, useAct, useDraft, useLoaded, useSession } from '@phone/lib';
import {
  Button,
  Choice,
  focusFirstFault,
  Notice,
  Panel,
  Points,
  Refused,
  Split,
  toast,
} from '@phone/ui';
import { accidentInput, emptyDraft, findingInput, type AccidentDraft } from '../../logic/form';
import { FindingSection } from './FindingSection';
import { PeopleSection } from './PeopleSection';
import { PlaceSection } from './PlaceSection';
import { PoliceDesk } from './PoliceDesk';
import { VehicleSection } from './VehicleSection';

/** 登记事故: everything typed stays until it is sent. */
export function NewForm() {
  const draft = useDraft<AccidentDraft>('accident/form:new', emptyDraft());
  const [withFinding, setWithFinding] = useState(draft.value.finding.number !== '');
  const act = useAct(accidentApi.report, 'new');
  const police = useSession()?.me.staff?.role === 'police';
  const insurers =
    useLoaded(accidentApi.listInsurers, police ? {} : undefined).value?.insurers ?? [];
  useEffect(() => {
    if (act.refusal?.fields?.length) focusFirstFault();
  }, [act.refusal]);

  const submit = async () => {
    const accident = accidentInput(draft.value);
    const answer = await act.send({
      accident,
      ...(withFinding ? { finding: findingInput(draft.value) } : {}),
    });
    if (!answer?.ok) return;
    draft.clear();
    toast('登记好了');
    replace('accident/desk/file', { caseId: answer.value.caseId });
  };

  const section = { draft: draft.value, set: draft.set, errors: fieldErrors(act.refusal) };
  return (
    <PoliceDesk
      on="new"
      title="登记事故"
      sub={draft.restored ? '上次没填完的都在，接着填。' : '填一项存一项，关掉也不会丢。'}
    >
      <Split kind="form">
        <View>
          {act.refusal ? (
            <View className="acc-said">
              <Refused refusal={act.refusal} />
            </View>
          ) : null}
          <PlaceSection {...section} />
          <VehicleSection {...section} insurers={insurers} />
          <PeopleSection {...section} />
          {withFinding ? <FindingSection {...section} /> : null}
        </View>
        <View className="acc-side">
          <Panel title="认定书">
            <Choice
              many
              title="认定书已经做好，一起登记"
              text="没做好就先不选，以后再办。"
              on={withFinding}
              onTap={() => setWithFinding(!withFinding)}
            />
          </Panel>
          <Panel
            title="登记后自动做"
            foot={
              <Button busy={act.busy} onTap={submit}>
                登记，生成事故码
              </Button>
            }
          >
            <Points
              numbered
              items={[
                { key: 'sms', text: '给有手机号的当事人发短信和事故码' },
                { key: 'insurer', text: '有人受伤的，通知保险公司' },
                { key: 'due', text: withFinding ? '开始算送达的期限' : '开始算认定的期限' },
              ]}
            />
          </Panel>
          {draft.value.parties.some((p) => p.name && !p.phone && p.harm !== 'death') ? (
            <Notice tone="soon">有当事人没填手机号，通知发不到。可以填家属的。</Notice>
          ) : null}
        </View>
      </Split>
    </PoliceDesk>
  );
}
