import { formatMoney } from '@shared/kernel';
import type { CalculationFact } from './model';

export const calculationFactTexts: {
  readonly [T in CalculationFact['type']]: (data: CalculationFact['data']) => string;
} = {
  'calculation.saved': ({ total }) => `存了一份理赔计算单：¥${formatMoney(total)}`,
};
