import { View } from '@tarojs/components';
import type { ClaimView } from '@shared/claim';
import { dayText, moneyText } from '@phone/lib';
import { Notice } from '@phone/ui';

/** 拒赔: amount, reason, article and the name of who decided. */
export function Refusal({ claim }: { readonly claim: ClaimView }) {
  const refusal = claim.decisions.find((d) => d.kind === 'refuse');
  if (!refusal) return null;
  return (
    <View className="mt-3">
      <Notice tone="late" title={`拒付 ${moneyText(refusal.amount)}`}>
        <View>{`理由：${refusal.reason ?? ''}`}</View>
        <View>{`条款：${refusal.article ?? ''}`}</View>
        <View>{`${claim.insurer.name} ${refusal.by}，${dayText(refusal.at)}`}</View>
      </Notice>
    </View>
  );
}
