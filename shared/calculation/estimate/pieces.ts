import type { Money } from '@shared/kernel';
import {
  calculate,
  gaps,
  type CalculationInput,
  type MissingPiece,
  type Range,
} from '@shared/law/compensation';
import type { Standards } from '@shared/law/standards';
import { changeStretch } from './change';
import { receivableOf } from './trial';

/** 缺什么、值多少: what the engine finds missing, and what only the way people enter things leaves open. */
export function piecesOf(
  input: CalculationInput,
  range: Range,
  standards: Standards,
): readonly MissingPiece[] {
  const missing = gaps(input, standards);
  const known = missing.ok ? missing.value.filter((p) => !p.id.startsWith('figure:')) : [];
  return [...restOf(input, range, standards), ...known].sort(
    (a, b) => Math.abs(b.worth ?? 0) - Math.abs(a.worth ?? 0),
  );
}

const days = 30;

/** Rest after hospital is not asked at first, and is what people most often forget. */
function restOf(input: CalculationInput, range: Range, standards: Standards): MissingPiece[] {
  return input.victims.flatMap((victim, at) => {
    const rest = victim.items.find((i) => i.kind === 'lost-income');
    const stay = victim.items.find((i) => i.kind === 'meal');
    const [worked, stayed] = [
      rest?.kind === 'lost-income' && rest.parts,
      stay?.kind === 'meal' && stay.parts,
    ];
    if (!worked || !stayed || worked.length !== 1 || worked[0]?.n !== stayed[0]?.days) return [];
    const longer = changeStretch(input, at, 'lost-income', (part) => ({
      ...part,
      n: part.n + days,
    }));
    const tried = calculate(longer, standards);
    if (!tried.ok) return [];
    const worth = (receivableOf(tried.value) - range.likely.receivable) as Money;
    return worth > 0
      ? [
          {
            id: 'rest',
            title: '出院后休息的天数',
            how: `现在只算了住院那几天。请医生在出院记录写明休息多少天；每 ${days} 天多这些。`,
            worth,
            victim: victim.id,
          },
        ]
      : [];
  });
}
