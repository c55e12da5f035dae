import { View } from '@tarojs/components';
import { payersOf, type PayerGroup } from '@shared/calculation';
import type { Calculation, VictimResult } from '@shared/law/compensation';
import { moneyText } from '@phone/lib';
import { Payers, Section, Term, type Payer } from '@phone/ui';

/** One colour for each kind of payer, on every picture of the page. */
export const colours: Readonly<Record<PayerGroup, Payer>> = {
  compulsory: 'a',
  commercial: 'b',
  person: 'c',
  self: 'd',
};

/** 谁来付: one stacked bar in the order of the law, each with its reason. */
export function WhoPays({
  result,
  victim,
}: {
  readonly result: Calculation;
  readonly victim: VictimResult;
}) {
  const parts = payersOf(result, victim);
  if (parts.length === 0) return null;
  const seen = new Map<string, number>();
  const named = parts.map((part) => {
    const times = (seen.get(part.name) ?? 0) + 1;
    seen.set(part.name, times);
    return {
      payer: colours[part.group],
      name: times > 1 ? `${part.name} ${times}` : part.name,
      sum: part.sum,
      why: part.why,
    };
  });
  return (
    <Section title="谁来付" aside={`总损失 ${moneyText(victim.total)}`}>
      <View className="card">
        <Payers parts={named} />
        <View className="text--sub mt-3">
          <Term word="交强险">
            每辆汽车都要买的保险。出了事，不管谁的责任大，先在限额里赔。医疗、伤残、财物各有各的限额。
          </Term>
          先赔，不够的商业险赔，再不够的由人赔。
        </View>
      </View>
    </Section>
  );
}
