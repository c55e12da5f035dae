import type { Calculation, VictimResult } from '@shared/law/compensation';
import { moneyText } from '@phone/lib';
import { Amount, List, Row, Section } from '@phone/ui';
import { payeeOf } from '../logic/words';

/** 到手: what others owe, what came already, what goes back, what is still to come. */
export function InHand({
  result,
  victim,
}: {
  readonly result: Calculation;
  readonly victim: VictimResult;
}) {
  const payee = payeeOf(victim);
  const returns = result.returns.filter((r) => r.victim === victim.id);
  const nameOf = (payer: string) => result.payers.find((p) => p.payer === payer)?.name ?? '垫付人';
  return (
    <Section title="到手的钱">
      <List>
        <Row label="别人一共该赔" value={moneyText(victim.receivable)} strong />
        {victim.received > 0 ? (
          <Row label={`已经付给${payee}的`} value={`−${moneyText(victim.received)}`} />
        ) : null}
        {returns.map((r) => (
          <Row
            key={`${r.from}${r.to}`}
            label={`${nameOf(r.from)}退给${nameOf(r.to)}`}
            sub="垫付的钱，由保险公司退"
            value={moneyText(r.amount)}
          />
        ))}
        {victim.toHandBack > 0 ? (
          <Row label="多收的，要退" value={moneyText(victim.toHandBack)} />
        ) : null}
        <Row
          sum
          label={`还应给${payee}`}
          value={<Amount value={victim.stillToCome} size="big" />}
        />
      </List>
    </Section>
  );
}
