import { View } from '@tarojs/components';
import { today } from '@phone/lib';
import { Field, Panel, SegmentField } from '@phone/ui';
import type { AccidentDraft } from '../../logic/form';
import { procedures, severities, weathers } from '../../logic/words';
import { picked } from '../../logic/picked';

export type SectionProps = {
  readonly draft: AccidentDraft;
  readonly set: <K extends keyof AccidentDraft>(field: K, value: AccidentDraft[K]) => void;
  /** By path of the contract: `accident.parties.0.name`. */
  readonly errors: Readonly<Record<string, string>>;
};

/** When, where, what kind. */
export function PlaceSection({ draft, set, errors }: SectionProps) {
  const error = (field: string) => errors[`accident.${field}`];
  return (
    <Panel title="时间和地点">
      <View className="acc-grid acc-grid--3">
        <Field
          label="事故编号"
          placeholder="事故系统里的编号"
          value={draft.number}
          max={32}
          onChange={(t) => set('number', t)}
          error={error('number')}
        />
        <Field
          label="日期"
          kind="date"
          value={draft.occurredOn}
          last={today()}
          onChange={(t) => set('occurredOn', t)}
          error={error('occurredAt') && '请填事故的日期和时间'}
        />
        <Field
          label="时间"
          placeholder="如 18:40"
          value={draft.occurredTime}
          max={5}
          onChange={(t) => set('occurredTime', t)}
        />
      </View>
      <View className="acc-grid acc-grid--2">
        <Field
          label="地点"
          kind="area"
          value={draft.place}
          onChange={(t) => set('place', t)}
          error={error('place')}
        />
        <Field
          label="现场调查日期"
          placeholder="认定期限从这天起算"
          kind="date"
          value={draft.inspectedOn}
          last={today()}
          onChange={(t) => set('inspectedOn', t)}
          error={error('inspectedOn')}
        />
        <SegmentField
          label="类型"
          options={severities}
          value={picked(severities, draft.severity)}
          onChange={(v) => set('severity', v)}
          error={error('severity')}
        />
        <SegmentField
          label="程序"
          options={procedures}
          value={picked(procedures, draft.procedure)}
          onChange={(v) => set('procedure', v)}
          error={error('procedure')}
        />
      </View>
      <SegmentField
        label="天气"
        options={weathers}
        value={picked(weathers, draft.weather)}
        onChange={(v) => set('weather', v)}
        error={error('weather')}
      />
      <Field
        label="经过"
        kind="area"
        max={1000}
        value={draft.summary}
        onChange={(t) => set('summary', t)}
        error={error('summary')}
      />
    </Panel>
  );
}
