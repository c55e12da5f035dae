import { View } from '@tarojs/components';
import type { BundleView } from '@shared/claim';
import { stampText } from '@phone/lib';
import { Audit, List, Panel } from '@phone/ui';
import { foldTraces } from '../../logic/traces';

const submitters: Readonly<Record<BundleView['claim']['submittedBy'], string>> = {
  party: '当事人',
  helper: '代办人',
  mediator: '调解员',
};

/** 办理记录: who of this office has read the bundle; the parties see the same. */
export function TracesPanel({ bundle }: { readonly bundle: BundleView }) {
  const own = {
    who: submitters[bundle.claim.submittedBy],
    at: bundle.claim.submittedAt,
    what: `按了一键理赔，带上 ${bundle.claim.files} 份材料`,
  };
  const lines = foldTraces([...bundle.traces, own]);
  return (
    <View className="mt-4">
      <Panel
        title="办理记录"
        bare
        aside={<View className="text--cap">每看一次，当事人也能看到</View>}
      >
        <List role="list" label="办理记录">
          {lines.map((line, at) => (
            <Audit
              key={`${line.at}-${at}`}
              who={line.who}
              when={stampText(line.at)}
              did={[line.times > 1 ? `${line.what}（${line.times} 次）` : line.what]}
            />
          ))}
        </List>
      </Panel>
    </View>
  );
}
