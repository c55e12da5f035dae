import { View } from '@tarojs/components';
import { type CaseView, eachTermOnce, faultNames, harmNames, periodTitle } from '@shared/case';
import { now } from '@phone/lib';
import { Button, Due, Facts, Panel } from '@phone/ui';

type Props = { readonly dispute: CaseView; readonly onEvidence: () => void };

/** What the mediator must know of the accident, and every term that runs. */
export function CasePanel({ dispute, onEvidence }: Props) {
  const running = eachTermOnce(dispute.deadlines.filter(({ status }) => status !== 'met')).sort(
    (a, b) => a.dueAt.localeCompare(b.dueAt),
  );
  const policies = dispute.vehicles.flatMap(({ policies: all }) =>
    all.map(
      ({ insurer, cover }) => `${insurer.name} ${cover === 'compulsory' ? '交强险' : '商业险'}`,
    ),
  );
  return (
    <Panel
      title="这起事故"
      foot={
        dispute.you.role === 'mediator' ? (
          <Button small variant="secondary" icon="file" onTap={onEvidence}>
            看证据
          </Button>
        ) : undefined
      }
    >
      <Facts
        rows={[
          ...dispute.parties.map(({ name, kind, fault, harm }) => ({
            label: name,
            value: kind === 'family' ? '死者家属' : `${faultNames[fault]}，${harmText(harm)}`,
          })),
          { label: '保险', value: [...new Set(policies)].join('、') || '没有' },
        ]}
      />
      <View className="text--sub text--strong mt-4">在走的期限</View>
      {running.length === 0 ? <View className="text--sub">没有。</View> : null}
      {running.map(({ id, period, dueAt, startedAt }) => (
        <View key={id} className="med-sum text--sub">
          <View>{periodTitle(period)}</View>
          <Due at={dueAt} now={now()} from={startedAt} />
        </View>
      ))}
    </Panel>
  );
}

function harmText(harm: CaseView['parties'][number]['harm']): string {
  return harm === 'none' ? '没有受伤' : harmNames[harm];
}
