import { View } from '@tarojs/components';
import type { AccidentDeskFile } from '@shared/accident';
import { stampText } from '@phone/lib';
import { Audit, List, Panel } from '@phone/ui';
import { pathText } from '../../logic/paths';

/** 更正记录: when, why, what; each value before and after. */
export function CorrectionsPanel({ file }: { readonly file: AccidentDeskFile }) {
  const { corrections } = file;
  if (corrections.length === 0) return null;
  return (
    <View className="mt-4">
      <Panel title="更正记录" bare>
        <List role="list" label="更正记录">
          {[...corrections].reverse().map((correction) => (
            <Audit
              key={correction.at}
              who={correction.by.startsWith('agency-') ? '事故系统' : '民警'}
              when={stampText(correction.at)}
              did={[
                `原因：${correction.reason}${correction.afterIssue ? '（认定书出具后）' : ''}`,
                ...correction.changes.map(
                  ({ path, before, after }) =>
                    `${pathText(path)}：${before || '（空）'} → ${after || '（空）'}`,
                ),
              ]}
            />
          ))}
        </List>
      </Panel>
    </View>
  );
}
