import Taro from '@tarojs/taro';
import { signal, useSignal } from './signal';
import { readStored, writeStored } from './store';

/** 大字版: 1.4 times the body size. Nothing is drawn for more than 1.6. */
const largeType = 1.4;
const most = 1.6;

const stored = 'type';

/** The person's own choice; without one, what the phone's system asks for. */
const choice = signal<number>(() => {
  const value = readStored(stored);
  return typeof value === 'number' ? clamp(value) : clamp(systemFactor());
});

function systemFactor(): number {
  if (process.env.TARO_ENV !== 'weapp') return 1;
  const info = Taro.getAppBaseInfo() as { fontSizeScaleFactor?: number };
  return info.fontSizeScaleFactor ?? 1;
}

function clamp(value: number): number {
  return Math.min(most, Math.max(1, value));
}

export function chooseLargeType(on: boolean): void {
  const value = on ? largeType : 1;
  writeStored(stored, value);
  choice.set(value);
}

/** The multiplier of all type sizes, 1 to 1.6. */
export function useTypeSize(): number {
  return useSignal(choice);
}
