import { View } from '@tarojs/components';
import { payersOf } from '@shared/calculation';
import type { Calculation } from '@shared/law/compensation';
import { moneyText } from '@phone/lib';
import { Card, PayersBar, Link, Section } from '@phone/ui';
import { colours } from './WhoPays';

/** 每个人到手: with several victims, one bar each, all on the scale of the largest loss. */
export function EachPerson({
  result,
  onShow,
}: {
  readonly result: Calculation;
  readonly onShow: (victim: string) => void;
}) {
  const { victims } = result;
  if (victims.length < 2) return null;
  const most = Math.max(1, ...victims.map((v) => v.total));
  return (
    <Section title="每个人到手" aside={`${victims.length} 人`}>
      <Card>
        {victims.map((victim) => (
          <View key={victim.id} className="mt-3">
            <View className="row__flow">
              <Link label={`看${victim.name}的`} onTap={() => onShow(victim.id)}>
                {victim.name}
              </Link>
              <View className="text--strong text--num">{moneyText(victim.netInHand)}</View>
            </View>
            <View className="mt-1" style={{ width: `${(victim.total / most) * 100}%` }}>
              <PayersBar
                parts={payersOf(result, victim).map(({ group, name, sum }) => ({
                  payer: colours[group],
                  name,
                  sum,
                }))}
              />
            </View>
          </View>
        ))}
        <View className="text--sub mt-3">颜色和上面“谁来付”一样。长短是各人的损失。</View>
      </Card>
    </Section>
  );
}
