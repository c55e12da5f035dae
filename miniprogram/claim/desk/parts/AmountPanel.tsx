import { View } from '@tarojs/components';
import type { BundleView } from '@shared/claim';
import { moneyText } from '@phone/lib';
import { Amount, Panel } from '@phone/ui';

const coverTexts = { compulsory: '交强险', commercial: '商业三者险' } as const;

/** 要付: the sum, by cover, and to which account. */
export function AmountPanel({ bundle }: { readonly bundle: BundleView }) {
  const { claim, covers, accounts } = bundle;
  return (
    <Panel title="要付" aside={<View className="text--cap">{claim.agreementNumber}</View>}>
      <Amount value={claim.total} size="hero" />
      <View className="mt-2">
        {covers.map((c) => (
          <Line key={c.cover} label={coverTexts[c.cover]} value={moneyText(c.amount)} />
        ))}
      </View>
      <View className="mt-2">
        {accounts.map((a) => (
          <View key={a.payment} className="clm-account">
            <Line label={`${a.payee} ${a.account.bank}`} value={moneyText(a.amount)} />
            <View className="text--cap">{`户名 ${a.account.holder}`}</View>
            <View className="text--cap text--num">{`账号 ${grouped(a.account.number)}`}</View>
          </View>
        ))}
      </View>
    </Panel>
  );
}

function Line({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <View className="row__flow">
      <View>{label}</View>
      <View className="text--num">{value}</View>
    </View>
  );
}

function grouped(number: string): string {
  return number.match(/\d{1,4}/g)?.join(' ') ?? number;
}
