import { View } from '@tarojs/components';
import type { CaseView } from '@shared/case';
import type { AgreementView } from '@shared/mediation';
import { dayFull, moneyText } from '@phone/lib';
import { Doc } from '@phone/ui';
import { nameOf, payerName } from '../logic/terms-texts';

type FullTextProps = { readonly agreement: AgreementView; readonly dispute: CaseView };

/** The agreement's terms word for word, as they stand in the PDF. */
export function FullText({ agreement, dispute }: FullTextProps) {
  const { terms } = agreement;
  return (
    <Doc title="人民调解协议书" number={agreement.number}>
      <View className="mt-3">{`一、事实：${terms.facts}`}</View>
      <View className="mt-3">{`二、责任：${terms.responsibility}`}</View>
      <View className="mt-3">三、赔偿项目和金额</View>
      {terms.items.map((item, at) => (
        <View key={at} className="row__flow">
          <View>{`${nameOf(item.to, dispute)} ${item.label}`}</View>
          <View className="text--num">{moneyText(item.amount)}</View>
        </View>
      ))}
      <View className="mt-3">四、付款</View>
      {terms.payments.map((p, at) => (
        <View
          key={at}
        >{`${at + 1}. ${payerName(p.payer, dispute)}于 ${dayFull(p.dueOn)} 前向${nameOf(p.payee, dispute)}${p.purpose === 'prepayment' ? '返还垫付款' : '支付'} ${moneyText(p.amount)}。`}</View>
      ))}
      {terms.prepayments.map((p, at) => (
        <View key={`pre-${at}`}>{`${nameOf(p.by, dispute)}已垫付 ${moneyText(p.amount)}。`}</View>
      ))}
      <View className="mt-3">{`五、${terms.laterInjury === 'open' ? '本协议不包括签字后新发现的损伤。' : '签字后新发现的损伤，也按本协议了结。'}`}</View>
      {terms.otherTerms.map((text, at) => (
        <View key={`other-${at}`} className="mt-1">
          {text}
        </View>
      ))}
    </Doc>
  );
}
