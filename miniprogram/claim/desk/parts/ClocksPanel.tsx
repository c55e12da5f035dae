import { View } from '@tarojs/components';
import type { ClockView } from '@shared/claim';
import { dueText, now } from '@phone/lib';
import { Clock, Due, Panel } from '@phone/ui';
import { clockDays, clockTitles, tookText } from '../../logic/turn';

/** 时限: the clocks of the law, day by day. */
export function ClocksPanel({ clocks }: { readonly clocks: readonly ClockView[] }) {
  const at = now();
  return (
    <Panel title="时限" aside={<View className="text--cap">{lawOf(clocks)}</View>}>
      {clocks.map((clock) => (
        <View key={clock.period} className="clm-clock">
          <View>{clockTitles[clock.period] ?? clock.title}</View>
          <Clock {...clockDays(clock, at)} />
          {clock.status === 'met' ? (
            <Due at={clock.dueAt} now={at} met={tookText(clock)} />
          ) : (
            <Due at={clock.dueAt} now={at} from={clock.startedAt} />
          )}
        </View>
      ))}
      {clocks.length === 0 ? <View className="text--sub">没有在走的期限。</View> : null}
      {clocks.some((c) => c.status === 'late') ? (
        <View className="text--late mt-2">{`逾期已上报联络办：${clocks
          .filter((c) => c.status === 'late')
          .map((c) => `${c.title}${dueText(c.dueAt, at)}`)
          .join('；')}`}</View>
      ) : null}
    </Panel>
  );
}

function lawOf(clocks: readonly ClockView[]): string {
  const byRegulation = clocks.some((c) => c.cite.source === 'compulsory-insurance-regulation');
  return byRegulation ? '条例第 28、29 条' : '保险法第 23、25 条';
}
