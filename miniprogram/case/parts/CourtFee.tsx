import { View } from '@tarojs/components';
import { useState } from 'react';
import { feeOf, halfOf, propertyFees } from '@shared/law/costs';
import { dateOf, type Money } from '@shared/kernel';
import { moneyText, now, parseMoney } from '@phone/lib';
import { Card, Facts, Field, Section } from '@phone/ui';
import { citeText } from '../logic/cite-text';

/** 诉讼费 of what one asks for, at once and on the phone: in full, and the half of the summary procedure. */
export function CourtFee() {
  const [text, setText] = useState('');
  const amount = parseMoney(text);
  return (
    <Section title="诉讼费要交多少">
      <Card>
        <Field
          label="您要对方一共赔多少"
          kind="money"
          value={text}
          onChange={setText}
          error={text && amount === undefined ? '写数字，最多两位小数' : undefined}
        />
        {amount === undefined ? null : <Fee amount={amount} />}
      </Card>
    </Section>
  );
}

function Fee({ amount }: { readonly amount: Money }) {
  const fee = feeOf('案件受理费', propertyFees, amount, dateOf(now()));
  if (!fee.ok) return <View>这一天的标准还没有录入，请问法院。</View>;
  const { amount: full, formula, cite, verified } = fee.value;
  return (
    <>
      <Facts
        rows={[
          { label: '普通程序', value: moneyText(full as Money) },
          { label: '简易程序', value: `${moneyText(halfOf(full) as Money)}，减半` },
          { label: '怎么算', value: formula },
        ]}
      />
      <View className="text--sub mt-2">
        {`按财产案件的标准，以法院的通知为准。${citeText({ cite, verified })}`}
      </View>
    </>
  );
}
