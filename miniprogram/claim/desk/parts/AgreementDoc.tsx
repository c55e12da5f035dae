import { View } from '@tarojs/components';
import type { BundleView } from '@shared/claim';
import { formatMoney } from '@shared/kernel';
import { dayFull } from '@phone/lib';
import { Doc, Hash, Link } from '@phone/ui';
import { openFile } from '../../logic/open-file';

type Agreement = BundleView['agreement'];

/** The agreement's terms as they were signed, with the file and its hash. */
export function AgreementDoc({ agreement }: { readonly agreement: Agreement }) {
  const { facts, responsibility, items, payments, otherTerms, link } = agreement;
  return (
    <Doc title="人民调解协议书" number={agreement.number}>
      <View className="mt-3">{`一、事实：${facts}`}</View>
      <View className="mt-2">{`二、责任：${responsibility}`}</View>
      <View className="mt-3">三、赔偿项目和金额（单位：元）</View>
      <View className="clm-grid mt-2">
        <View className="clm-grid__cell text--cap">给谁</View>
        <View className="clm-grid__cell text--cap">项目</View>
        <View className="clm-grid__cell clm-grid__cell--num text--cap">金额</View>
        {items.map((item) => (
          <Item key={`${item.name}-${item.label}`} item={item} />
        ))}
      </View>
      <View className="mt-3">四、付款</View>
      {payments.map((p) => (
        <View key={`${p.from}-${p.to}-${p.purpose}`} className="mt-1">
          {`${p.from}于 ${dayFull(p.dueOn)}前付给${p.to} ${formatMoney(p.amount)} 元（${p.purpose}）。`}
        </View>
      ))}
      {otherTerms.map((term, at) => (
        <View
          key={term}
          className="mt-2"
        >{`${['五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四'][at] ?? ''}、${term}`}</View>
      ))}
      <View className="mt-3">
        <Hash value={agreement.hash} />
      </View>
      {link ? (
        <Link sub onTap={() => openFile(link)}>
          打开盖章的 PDF
        </Link>
      ) : null}
    </Doc>
  );
}

function Item({ item }: { readonly item: Agreement['items'][number] }) {
  return (
    <>
      <View className="clm-grid__cell">{item.name}</View>
      <View className="clm-grid__cell">{item.label}</View>
      <View className="clm-grid__cell clm-grid__cell--num">{formatMoney(item.amount)}</View>
    </>
  );
}
