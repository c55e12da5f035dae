import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { severityNames } from '@shared/accident';
import { caseApi, type CaseView } from '@shared/case';
import { codeText, dayFull, dayShort, param, useLoaded, useSession } from '@phone/lib';
import { Await, Button, Facts, Panel, Split } from '@phone/ui';
import { openOf } from '../../../logic/links';
import { timelineOf } from '../../../logic/timeline';
import { People } from '../../../parts/People';
import { Progress } from '../../../parts/Progress';
import { CourtDesk } from '../../parts/CourtDesk';

/** 案件: what the court may read of one case, and nothing of what was offered in its mediation. */
export default function CourtFilePage() {
  const caseId = param(useRouter().params, 'caseId');
  const judge = useSession()?.me.staff?.role === 'judge';
  const loaded = useLoaded(caseApi.readCase, judge && caseId ? { caseId } : undefined);
  const { value } = loaded;
  return (
    <CourtDesk
      list="case/desk/court"
      title={value ? value.parties.map((party) => party.name).join(' / ') : '案件'}
      sub={
        value ? `${codeText(value.code)} · ${dayShort(value.occurredAt)} ${value.place}` : undefined
      }
    >
      <View className="mt-4">
        <Await of={loaded}>{(view) => <File view={view} />}</Await>
      </View>
    </CourtDesk>
  );
}

function File({ view }: { readonly view: CaseView }) {
  return (
    <Split kind="half">
      <View>
        <FactsPanel view={view} />
        <People view={view} />
      </View>
      <View>
        <Progress entries={timelineOf(view)} />
      </View>
    </Split>
  );
}

function FactsPanel({ view }: { readonly view: CaseView }) {
  return (
    <Panel title="这起事故">
      <Facts
        rows={[
          { label: '哪天', value: dayFull(view.occurredAt) },
          { label: '哪里', value: view.place },
          { label: '伤情', value: severityNames[view.severity] },
          { label: '认定书', value: view.findingNumber ?? '还没有出' },
          { label: '管辖法院', value: view.offices.court.name },
        ]}
      />
      {view.findingNumber ? (
        <View className="mt-3">
          <Button small variant="secondary" onTap={() => openOf('finding', view.id)}>
            看责任认定
          </Button>
        </View>
      ) : null}
    </Panel>
  );
}
