import { View } from '@tarojs/components';
import type { OfficeCount } from '@shared/case';
import type { Instant } from '@shared/kernel';
import { Due, Panel, Table } from '@phone/ui';
import { officeName, worstFirst } from '../../logic/board';

type Props = { readonly offices: readonly OfficeCount[]; readonly at: Instant };

/** Who has how much in hand, how much of it is late; red where it is. */
export function OfficeTable({ offices, at }: Props) {
  return (
    <View className="mt-4">
      <Panel title="按单位" bare>
        <Table
          label="按单位"
          rows={worstFirst(offices)}
          keyOf={officeName}
          empty="现在没有在走的期限。"
          columns={[
            { head: '谁', width: 'minmax(0, 1fr)', cell: officeName },
            { head: '没过期', width: '96px', num: true, cell: (office) => office.running },
            {
              head: '逾期',
              width: '96px',
              num: true,
              cell: (office) => <Late count={office.late} />,
            },
            {
              head: '最早到期的',
              width: '130px',
              cell: (office) =>
                office.oldestDueAt ? <Due chip at={office.oldestDueAt} now={at} /> : '没有',
            },
          ]}
        />
      </Panel>
    </View>
  );
}

function Late({ count }: { readonly count: number }) {
  return <View className={count > 0 ? 'text--late text--strong' : ''}>{count}</View>;
}
