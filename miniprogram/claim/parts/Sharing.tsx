import { View } from '@tarojs/components';
import type { ClaimView, PaymentView } from '@shared/claim';
import { moneyText, stampText } from '@phone/lib';
import { List, Row, Section } from '@phone/ui';
import { shortInsurer } from '../logic/names';

/** Who gets how much, with the receipts of what has been paid. */
export function Sharing({ claim }: { readonly claim: ClaimView }) {
  return (
    <Section title="这笔钱怎么分">
      <List>
        {claim.payments.map((p) => (
          <Row
            key={p.id}
            label={p.you ? '给您' : `给${p.name}`}
            sub={<Sub payment={p} />}
            value={moneyText(p.amount)}
            strong
          />
        ))}
        <Row
          sum
          label={`${shortInsurer(claim.insurer.name)}一共付`}
          value={moneyText(claim.total)}
          strong
        />
      </List>
    </Section>
  );
}

function Sub({ payment }: { readonly payment: PaymentView }) {
  return (
    <>
      <View>{payment.purpose}</View>
      {payment.transfers.map((t) => (
        <View key={t.id}>
          {`${stampText(t.paidAt)} 已付 ${moneyText(t.amount)}，回单 ${t.receipt}${t.confirmedAt ? '，已确认' : t.disputedAt ? '，说没到账' : ''}`}
        </View>
      ))}
    </>
  );
}
