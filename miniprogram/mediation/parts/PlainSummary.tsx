import { View } from '@tarojs/components';
import type { CaseView } from '@shared/case';
import { periodWords } from '@shared/law';
import type { AgreementView } from '@shared/mediation';
import { dayFull, moneyText } from '@phone/lib';
import { Amount, Card, List, Points, Row, Section } from '@phone/ui';
import { myMoney, nameOf, payerName } from '../logic/terms-texts';

type PlainSummaryProps = { readonly agreement: AgreementView; readonly dispute: CaseView };

/** 大白话: what the agreement means for the reader, before the words of the law. */
export function PlainSummary({ agreement, dispute }: PlainSummaryProps) {
  const { terms } = agreement;
  const mine = myMoney(terms, dispute.you.party);
  return (
    <>
      {dispute.you.party ? (
        <Card>
          <View className="text--sub">
            {mine.get > 0 || mine.pay === 0 ? '您一共能拿到' : '您一共要付'}
          </View>
          <Amount value={mine.get > 0 || mine.pay === 0 ? mine.get : mine.pay} size="hero" />
          {mine.get > 0 && mine.pay > 0 ? (
            <View className="text--sub">{`另外您要付 ${moneyText(mine.pay)}`}</View>
          ) : null}
        </Card>
      ) : null}
      <Section title="谁付给谁，哪天付">
        <List>
          {terms.payments.map((payment, at) => (
            <Row
              key={at}
              label={`${payerName(payment.payer, dispute)} 付给 ${nameOf(payment.payee, dispute)}`}
              sub={`${dayFull(payment.dueOn)} 前，打到 ${payment.account.bank} ${payment.account.number}`}
              value={moneyText(payment.amount)}
              strong
            />
          ))}
        </List>
      </Section>
      <Section title="签了以后">
        <Points
          items={[
            { key: 'both', text: '双方都要照办' },
            {
              key: 'later',
              text:
                terms.laterInjury === 'open'
                  ? '以后新发现的伤，还能再要'
                  : '以后新发现的伤，不能再要',
              mark: terms.laterInjury === 'open' ? 'yes' : 'no',
            },
            { key: 'court', text: '对方不给钱，能拿协议去起诉' },
            {
              key: 'confirm',
              text: `生效后 ${periodWords('joint-confirmation')}内，双方一起申请司法确认，就能强制执行`,
            },
            { key: 'last', text: '最后一个人签完才生效' },
          ]}
        />
      </Section>
    </>
  );
}
