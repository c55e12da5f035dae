import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { caseApi, type CaseView } from '@shared/case';
import { mediationApi, type MediationView } from '@shared/mediation';
import { codeText, dayShort, now, open, param, useLoaded } from '@phone/lib';
import { Await, Due, Panel, Split } from '@phone/ui';
import { statusTexts } from '../../logic/status-texts';
import { AgreementPanel } from '../parts/AgreementPanel';
import { CasePanel } from '../parts/CasePanel';
import { MediationDesk, useDesk } from '../parts/MediationDesk';
import { NextPanel } from '../parts/NextPanel';
import { OffersPanel } from '../parts/OffersPanel';
import { SidesPanel } from '../parts/SidesPanel';

/** 调解卷: who is at the table and what was said at the left; what comes next at the right. */
export default function MediationFilePage() {
  const caseId = param(useRouter().params, 'caseId');
  const desk = useDesk();
  const asked = desk && caseId ? { caseId } : undefined;
  const spine = useLoaded(caseApi.readCase, asked);
  const page = useLoaded(mediationApi.readMediation, asked);
  const again = () => {
    page.again();
    spine.again();
  };
  const due = firstDue(spine.value);
  const mediation = page.value?.mediation;
  return (
    <MediationDesk
      on="file"
      list="mediation/desk"
      title={titleOf(spine.value)}
      sub={subOf(spine.value, mediation)}
      aside={due ? <Due chip at={due.dueAt} now={now()} from={due.startedAt} /> : undefined}
    >
      <Await of={page}>
        {(value) =>
          value.mediation && spine.value ? (
            <File
              key={value.mediation.id}
              mediation={value.mediation}
              may={value.open}
              dispute={spine.value}
              onDone={again}
            />
          ) : (
            <Panel>
              <View className="text--sub">这件事故还没有人申请调解。</View>
            </Panel>
          )
        }
      </Await>
    </MediationDesk>
  );
}

type FileProps = {
  readonly mediation: MediationView;
  readonly may: readonly string[];
  readonly dispute: CaseView;
  readonly onDone: () => void;
};

function File({ mediation, may, dispute, onDone }: FileProps) {
  const act = { caseId: dispute.id as string, mediation, may, onDone };
  return (
    <Split kind="doc">
      <View>
        <SidesPanel {...act} />
        <OffersPanel {...act} />
        <AgreementPanel {...act} dispute={dispute} />
      </View>
      <View className="med-side">
        <NextPanel {...act} dispute={dispute} />
        <CasePanel
          dispute={dispute}
          onEvidence={() => open('evidence/list', { caseId: dispute.id })}
        />
      </View>
    </Split>
  );
}

function titleOf(view: CaseView | undefined): string {
  return view ? view.parties.map((party) => party.name).join(' / ') : '调解卷';
}

function subOf(view: CaseView | undefined, mediation: MediationView | undefined) {
  if (!view) return undefined;
  const status = mediation ? statusTexts[mediation.status].title : '没有申请调解';
  return `${codeText(view.code)} · ${dayShort(view.occurredAt)} ${view.place} · ${status}`;
}

function firstDue(view: CaseView | undefined) {
  return view?.deadlines
    .filter((d) => d.mine && d.status !== 'met')
    .sort((a, b) => a.dueAt.localeCompare(b.dueAt))[0];
}
