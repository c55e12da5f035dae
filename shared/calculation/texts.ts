import type { CalculationFact } from './model';

export const calculationFactTexts: {
  readonly [T in CalculationFact['type']]: (data: CalculationFact['data']) => string;
} = {
  'calculation.saved': () => '存了一份理赔计算单',
};
