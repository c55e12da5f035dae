import { View } from '@tarojs/components';
import { aria } from './aria';
import { Icon } from './Icon';
import { SlideLine } from './native/SlideLine';
import { percent } from './percent';
import { Tap } from './Tap';

export type SliderProps = {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  /** 天, %, 人 */
  readonly unit: string;
  /** The value in the case; a grey line. */
  readonly was?: number | undefined;
  readonly onChange: (value: number) => void;
};

/** 50000 → `50,000`. */
const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

/** What-if only: drag, or − and + for trembling hands. */
export function Slider(props: SliderProps) {
  const { label, value, min, max, step = 1, unit, was, onChange } = props;
  const at = percent(value, min, max);
  const text = `${grouped(value)} ${unit}`;
  const move = (by: number) => onChange(Math.min(max, Math.max(min, value + by)));
  return (
    <View>
      <View className="row__flow">
        <View className="text--strong">{label}</View>
        <View className="text--strong text--num">{text}</View>
      </View>
      <View className="slider__row">
        <Tap
          className="slider__nudge"
          label={`${label}减 ${step}`}
          off={value <= min}
          onTap={() => move(-step)}
        >
          <Icon name="minus" />
        </Tap>
        <View className="slider__track">
          <View className="slider__fill" style={{ width: `${at}%` }} />
          {was === undefined ? null : (
            <View className="slider__was" style={{ left: `${percent(was, min, max)}%` }} />
          )}
          <View className="slider__thumb" style={{ left: `${at}%` }} />
          <SlideLine
            label={label}
            text={text}
            value={value}
            min={min}
            max={max}
            step={step}
            onValue={onChange}
          />
        </View>
        <Tap
          className="slider__nudge"
          label={`${label}加 ${step}`}
          off={value >= max}
          onTap={() => move(step)}
        >
          <Icon name="plus" />
        </Tap>
      </View>
      <View className="scale" {...aria({ hidden: true })}>
        <View className="scale__at scale__at--first">{min}</View>
        <View className="scale__at scale__at--last">{`${grouped(max)} ${unit}`}</View>
      </View>
    </View>
  );
}
