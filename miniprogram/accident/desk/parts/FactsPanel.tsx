import { severityNames, type AccidentDeskFile } from '@shared/accident';
import { dayFull, timeText } from '@phone/lib';
import { Facts, Panel } from '@phone/ui';
import { procedures, weathers } from '../../logic/words';

/** When, where, how. */
export function FactsPanel({ facts }: { readonly facts: AccidentDeskFile['facts'] }) {
  const { occurredAt, weather, procedure } = facts;
  const rows = [
    { label: '事故编号', value: facts.number },
    { label: '时间', value: `${dayFull(occurredAt)} ${timeText(occurredAt)}` },
    { label: '地点', value: facts.place },
    { label: '类型', value: severityNames[facts.severity] },
    { label: '程序', value: procedures.find((p) => p.value === procedure)?.label ?? '' },
    ...(weather
      ? [{ label: '天气', value: weathers.find((w) => w.value === weather)?.label ?? '' }]
      : []),
    { label: '现场调查', value: dayFull(facts.inspectedOn) },
    { label: '经过', value: facts.summary },
  ];
  return (
    <Panel title="事故">
      <Facts rows={rows} />
    </Panel>
  );
}
