import { View } from '@tarojs/components';
import type { Money } from '@shared/kernel';
import { moneyText } from '../lib/format';
import { aria } from './aria';
import { cx } from './cx';
import { percent } from './percent';

export type Round = {
  readonly label: string;
  readonly them: Money;
  readonly you: Money;
  readonly now?: boolean;
};

/** All rounds of offers on one scale, so that closing in is seen. Square: the other side; round: you. */
export function Ladder({ rounds }: { readonly rounds: readonly Round[] }) {
  const all = rounds.flatMap((round) => [round.them, round.you]);
  const low = Math.min(...all);
  const high = Math.max(...all);
  return (
    <View className="ladder">
      {rounds.map((round) => (
        <Step key={round.label} round={round} low={low} high={high} />
      ))}
    </View>
  );
}

function Step({
  round,
  low,
  high,
}: {
  readonly round: Round;
  readonly low: number;
  readonly high: number;
}) {
  const { label, them, you, now = false } = round;
  const gap = Math.abs(you - them) as Money;
  const at = { them: percent(them, low, high), you: percent(you, low, high) };
  const tone = cx(now && 'text--turn text--strong');
  const said = `${label}，对方 ${moneyText(them)}，您 ${moneyText(you)}，差 ${moneyText(gap)}`;
  return (
    <View className={cx('ladder__round', now && 'is-now')} {...aria({ role: 'img', label: said })}>
      <View className="ladder__top">
        <View className={tone}>{label}</View>
        <View className={cx('ladder__gapnum', tone)}>{`差 ${moneyText(gap)}`}</View>
      </View>
      <View className="ladder__track">
        <View
          className="ladder__gap"
          style={{
            left: `${Math.min(at.them, at.you)}%`,
            right: `${100 - Math.max(at.them, at.you)}%`,
          }}
        />
        <View className="ladder__pt ladder__pt--them" style={{ left: `${at.them}%` }} />
        <View className="ladder__pt ladder__pt--you" style={{ left: `${at.you}%` }} />
      </View>
      <View className="ladder__sides">
        <View className="ladder__side ladder__side--them">{moneyText(them)}</View>
        <View className="ladder__side ladder__side--you">{moneyText(you)}</View>
      </View>
    </View>
  );
}
