import { effectOf } from '@shared/calculation/estimate';
import type { FieldSpec, Form } from '@shared/calculation/forms';
import type { Money } from '@shared/kernel';
import { checkInput, type CalculationFacts } from '@shared/law/compensation';
import type { Standards } from '@shared/law/standards';
import { moneyText } from '@phone/lib';

/** Folded choices with what each would change in the whole, computed here and now. */
export function withEffects(
  fields: readonly FieldSpec[],
  form: Form,
  facts: CalculationFacts,
  victim: number,
  standards: Standards,
): readonly FieldSpec[] {
  const now = checkInput(facts);
  const [row] = form.read(facts, victim);
  if (!now.ok || !row) return fields;
  return fields.map((field) => {
    if (!field.fold || !field.options) return field;
    const options = field.options.map((option) => {
      const then = form.write(facts, victim, [{ ...row, [field.key]: option.value }]);
      const effect = effectOf(now.value, then, standards);
      return { ...option, text: effectText(effect) };
    });
    return { ...field, options };
  });
}

function effectText(effect: Money | undefined): string {
  if (effect === undefined) return '这样选，算不出';
  if (effect === 0) return '钱不变';
  return `别人${effect > 0 ? '多' : '少'}赔 ${moneyText(Math.abs(effect) as Money)}`;
}
