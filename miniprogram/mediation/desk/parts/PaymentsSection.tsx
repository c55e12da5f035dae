import { View } from '@tarojs/components';
import { Button, Field, FieldFrame, Link, Panel, SegmentField } from '@phone/ui';
import { today } from '@phone/lib';
import { payersIn, type PaymentDraft } from '../../logic/draft-terms';
import { emptyPayment } from '../../logic/start-terms';
import { changed, peopleOf, type TermsSection } from './terms-section';

const purposes = [
  { value: 'damages', label: '赔偿款' },
  { value: 'prepayment', label: '返还垫付' },
] as const;

/** 付款: from whom, to whose account, by which day. */
export function PaymentsSection({ draft, set, errors, dispute }: TermsSection) {
  const { payments } = draft;
  return (
    <Panel
      title="谁付、付给谁、哪天前付"
      aside={
        <Link sub onTap={() => set('payments', [...payments, sameAccount(payments.at(-1))])}>
          加一笔
        </Link>
      }
    >
      {errors['payments'] ? <FieldFrame error={errors['payments']} /> : null}
      {payments.map((payment, at) => (
        <OnePayment
          key={at}
          at={at}
          payment={payment}
          dispute={dispute}
          error={(field) => errors[`payments.${at}.${field}`]}
          onChange={(next) => set('payments', changed(payments, at, next))}
        />
      ))}
    </Panel>
  );
}

/** Most payments go to one account: it is not typed twice. */
function sameAccount(last: PaymentDraft | undefined): PaymentDraft {
  return last ? { ...last, payer: '', amount: '' } : emptyPayment;
}

type OneProps = {
  readonly at: number;
  readonly payment: PaymentDraft;
  readonly dispute: TermsSection['dispute'];
  readonly error: (field: string) => string | undefined;
  readonly onChange: (payment: PaymentDraft | undefined) => void;
};

function OnePayment({ at, payment, dispute, error, onChange }: OneProps) {
  const put = (field: keyof PaymentDraft) => (text: string) =>
    onChange({ ...payment, [field]: text });
  const people = peopleOf(dispute);
  const pay = (payee: string) => {
    const name = people.find(({ value }) => value === payee)?.label ?? '';
    const known = people.some(({ label }) => label === payment.holder) || payment.holder === '';
    onChange({ ...payment, payee, holder: known ? name : payment.holder });
  };
  return (
    <View className="med-item">
      <View className="med-item__head">
        <View className="text--strong">{`第 ${at + 1} 笔`}</View>
        <Button
          small
          variant="quiet"
          label={`删掉第 ${at + 1} 笔`}
          onTap={() => onChange(undefined)}
        >
          删掉
        </Button>
      </View>
      <SegmentField
        label="谁付"
        options={payersIn(dispute)}
        value={payment.payer}
        onChange={put('payer')}
        error={error('payer') ?? error('payer.insurer') ?? error('payer.kind')}
      />
      <View className="med-grid med-grid--2">
        <SegmentField
          label="付给谁"
          options={people}
          value={payment.payee}
          onChange={pay}
          error={error('payee')}
        />
        <SegmentField
          label="付的是"
          options={purposes}
          value={payment.purpose}
          onChange={put('purpose')}
          error={error('purpose')}
        />
        <Field
          label="金额"
          kind="money"
          value={payment.amount}
          onChange={put('amount')}
          error={error('amount')}
        />
        <Field
          label="哪天前付"
          kind="date"
          first={today()}
          value={payment.dueOn}
          onChange={put('dueOn')}
          error={error('dueOn')}
        />
      </View>
      <View className="med-grid med-grid--2">
        <Field
          label="户名"
          max={40}
          value={payment.holder}
          onChange={put('holder')}
          error={error('account.holder')}
        />
        <Field
          label="开户行"
          max={60}
          value={payment.bank}
          onChange={put('bank')}
          error={error('account.bank')}
        />
      </View>
      <Field
        label="账号"
        max={40}
        value={payment.number}
        onChange={put('number')}
        error={error('account.number')}
      />
    </View>
  );
}
