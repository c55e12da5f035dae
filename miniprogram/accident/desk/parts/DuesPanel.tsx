import { View } from '@tarojs/components';
import { eachTermOnce, periodTitle, type DeadlineView } from '@shared/case';
import { now } from '@phone/lib';
import { Due, Panel } from '@phone/ui';
import { articleText } from '../../logic/article';

/** Every running term of this accident, whoever it binds, with its article. */
export function DuesPanel({ deadlines }: { readonly deadlines: readonly DeadlineView[] }) {
  const running = eachTermOnce(deadlines.filter((d) => d.status !== 'met'));
  return (
    <Panel title="期限">
      {running.length === 0 ? <View className="text--sub">现在没有在走的期限。</View> : null}
      {running.map((deadline) => (
        <View key={deadline.id} className="acc-item">
          <View>{periodTitle(deadline.period)}</View>
          <Due at={deadline.dueAt} now={now()} from={deadline.startedAt} />
          <View className="text--cap mt-1">{articleText(deadline.cite)}</View>
        </View>
      ))}
    </Panel>
  );
}
