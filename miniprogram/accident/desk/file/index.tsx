import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { accidentApi, accidentStatusNames, severityNames } from '@shared/accident';
import { caseApi, type CaseView } from '@shared/case';
import { codeText, momentText, now, param, useLoaded, useSession } from '@phone/lib';
import { Await, Due, Split } from '@phone/ui';
import { CodePanel } from '../parts/CodePanel';
import { CorrectionsPanel } from '../parts/CorrectionsPanel';
import { DuesPanel } from '../parts/DuesPanel';
import { FactsPanel } from '../parts/FactsPanel';
import { FindingPanel } from '../parts/FindingPanel';
import { NextPanel } from '../parts/NextPanel';
import { PeoplePanel } from '../parts/PeoplePanel';
import { PoliceDesk } from '../parts/PoliceDesk';
import { QuestionsPanel } from '../parts/QuestionsPanel';
import { ServicePanel } from '../parts/ServicePanel';

/** 事故案卷: one accident from report to a finding that stands. */
export default function AccidentFilePage() {
  const caseId = param(useRouter().params, 'caseId');
  const police = useSession()?.me.staff?.role === 'police';
  const asked = police && caseId ? { caseId } : undefined;
  const file = useLoaded(accidentApi.readFile, asked);
  const spine = useLoaded(caseApi.readCase, asked);
  const again = () => {
    file.again();
    spine.again();
  };
  const shown = file.value;
  const due = firstDue(spine.value);
  return (
    <PoliceDesk
      on="all"
      list="accident/desk"
      title={shown ? `事故 ${codeText(shown.code)}` : '事故案卷'}
      sub={
        shown
          ? `${severityNames[shown.facts.severity]} · ${accidentStatusNames[shown.status]} · ${momentText(shown.reportedAt)}登记`
          : undefined
      }
      aside={due ? <Due at={due.dueAt} now={now()} from={due.startedAt} /> : undefined}
    >
      <Await of={file}>
        {(value) => (
          <Split kind="form">
            <View>
              <FactsPanel facts={value.facts} />
              <PeoplePanel file={value} />
              <FindingPanel file={value} />
              <CorrectionsPanel file={value} />
            </View>
            <View className="acc-side">
              <QuestionsPanel caseId={value.caseId} onDone={again} />
              <NextPanel key={`next-${value.version}`} file={value} onDone={again} />
              <ServicePanel key={`service-${value.version}`} file={value} onDone={again} />
              <DuesPanel deadlines={spine.value?.deadlines ?? []} />
              <CodePanel file={value} />
            </View>
          </Split>
        )}
      </Await>
    </PoliceDesk>
  );
}

function firstDue(view: CaseView | undefined) {
  return view?.deadlines
    .filter((d) => d.mine && d.status !== 'met')
    .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0];
}
