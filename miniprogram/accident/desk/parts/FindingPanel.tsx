import { View } from '@tarojs/components';
import { documentNames, serviceNames, type AccidentDeskFile } from '@shared/accident';
import { dayFull, dayShort } from '@phone/lib';
import { Facts, Panel, Tag } from '@phone/ui';

/** 认定书: what it says and who has received it. */
export function FindingPanel({ file }: { readonly file: AccidentDeskFile }) {
  const { finding, facts, review, earlierFindings } = file;
  const nameOf = (ref: string) => facts.parties.find((p) => p.ref === ref)?.name ?? ref;
  if (!finding) {
    return (
      <View className="mt-4">
        <Panel title="认定">
          <View className="text--sub">
            {earlierFindings.length > 0
              ? '原认定书已撤销，正在重新调查认定。'
              : '还没有认定书。做好后登记在这里。'}
          </View>
        </Panel>
      </View>
    );
  }
  const served = finding.served.map(
    ({ party, on, how }) => `${nameOf(party)}，${dayShort(on)}，${serviceNames[how]}`,
  );
  const rows = [
    { label: '编号', value: finding.number },
    { label: '说明', value: finding.plain },
    { label: '基本事实', value: finding.facts },
    ...(finding.cause ? [{ label: '成因', value: finding.cause }] : []),
    ...(finding.articles.length > 0 ? [{ label: '条款', value: finding.articles.join('；') }] : []),
    { label: '民警', value: finding.officers.join('、') },
    { label: '制作日期', value: dayFull(finding.issuedOn) },
    {
      label: '送达',
      value:
        served.length > 0 ? served.map((line) => <View key={line}>{line}</View>) : '还没有送达',
    },
    ...(review ? [{ label: '复核', value: reviewWords(nameOf(review.by), review) }] : []),
  ];
  return (
    <View className="mt-4">
      <Panel
        title={documentNames[finding.kind]}
        aside={earlierFindings.length > 0 ? <Tag>重新认定</Tag> : undefined}
      >
        <Facts rows={rows} />
      </Panel>
    </View>
  );
}

function reviewWords(name: string, review: NonNullable<AccidentDeskFile['review']>): string {
  const asked = `${name}，${dayShort(review.requestedOn)}申请`;
  if (!review.result || !review.decidedOn) return `${asked}，等结论`;
  return `${asked}，${dayShort(review.decidedOn)}${review.result === 'upheld' ? '维持' : '责令重新调查'}`;
}
