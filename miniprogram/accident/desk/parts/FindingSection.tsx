import { View } from '@tarojs/components';
import { today } from '@phone/lib';
import { Field, FieldFrame, Panel, SegmentField } from '@phone/ui';
import { isJudged, type FindingDraft } from '../../logic/form';
import { documentKinds, faultShort, faultUnknown } from '../../logic/words';
import { picked } from '../../logic/picked';
import type { SectionProps } from './PlaceSection';

/** 认定: who bears what, and why. */
export function FindingSection({ draft, set, errors }: SectionProps) {
  const { finding } = draft;
  const error = (field: string) => errors[`finding.${field}`];
  const put = (field: keyof FindingDraft) => (text: string) =>
    set('finding', { ...finding, [field]: text });
  const judged = draft.parties.filter((p) => isJudged(p.kind));
  const options = finding.kind === 'certificate' ? faultUnknown : faultShort;
  const faultError =
    error('faults') ?? judged.map((_, at) => error(`faults.${at}.party`)).find(Boolean);
  return (
    <Panel title="认定" aside={<View className="text--cap">程序规定第 60 条</View>}>
      <View className="acc-grid acc-grid--2">
        <SegmentField
          label="出哪种"
          options={documentKinds}
          value={picked(documentKinds, finding.kind)}
          onChange={put('kind')}
          error={error('kind')}
        />
        <Field
          label="编号"
          value={finding.number}
          max={40}
          onChange={put('number')}
          error={error('number')}
        />
        {judged.map((party) => (
          <SegmentField
            key={party.ref}
            label={`${party.ref} ${party.name || '这个人'}的责任`}
            options={options}
            value={picked(options, finding.faults[party.ref] ?? '')}
            onChange={(fault) =>
              set('finding', { ...finding, faults: { ...finding.faults, [party.ref]: fault } })
            }
          />
        ))}
      </View>
      {judged.length === 0 ? <View className="text--sub">先填当事人，再选责任。</View> : null}
      {faultError ? <FieldFrame error={faultError} /> : null}
      <View className="acc-short">
        <Field
          label="一句话说明（当事人会看到）"
          kind="area"
          value={finding.plain}
          max={120}
          onChange={put('plain')}
          error={error('plain')}
        />
      </View>
      <Field
        label="事故基本事实"
        kind="area"
        max={4000}
        value={finding.facts}
        onChange={put('facts')}
        error={error('facts')}
      />
      {finding.kind === 'certificate' ? null : (
        <>
          <Field
            label="成因分析"
            kind="area"
            max={2000}
            value={finding.cause}
            onChange={put('cause')}
            error={error('cause')}
          />
          <Field
            label="依据的条款"
            hint="一行写一条"
            kind="area"
            max={1000}
            value={finding.articles}
            onChange={put('articles')}
            error={error('articles')}
          />
        </>
      )}
      <View className="acc-grid acc-grid--2">
        <Field
          label="办案民警"
          hint="一般程序两名以上，用顿号隔开"
          value={finding.officers}
          onChange={put('officers')}
          error={error('officers')}
        />
        <Field
          label="制作日期"
          kind="date"
          value={finding.issuedOn}
          last={today()}
          onChange={put('issuedOn')}
          error={error('issuedOn')}
        />
      </View>
    </Panel>
  );
}
