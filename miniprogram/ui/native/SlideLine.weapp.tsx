import { Slider, View } from '@tarojs/components';
import { aria } from '../aria';
import type { SlideProps } from './SlideLine';

export function SlideLine({ label, text, value, min, max, step, onValue }: SlideProps) {
  const moved = (event: { readonly detail: { readonly value: number } }) =>
    onValue(event.detail.value);
  return (
    <View className="slider__native" {...aria({ role: 'slider', label, now: value, text })}>
      <Slider value={value} min={min} max={max} step={step} onChanging={moved} onChange={moved} />
    </View>
  );
}
