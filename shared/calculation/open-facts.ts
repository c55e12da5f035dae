import type { CalculationFacts } from '@shared/law/compensation';
import { bandOf } from './guided';
import { isUnrated } from './unrated';

/** Something nobody knew: what was put in its stead, how far it may go, and the step that settles it. */
export type OpenFact = {
  readonly form: 'duty' | 'disability' | 'person';
  readonly label: string;
  readonly span: string;
  readonly advice: string;
};

/** What the answers left open, for the page and for the printed sheet. */
export function openFacts(facts: CalculationFacts): readonly OpenFact[] {
  return [...openDuty(facts), ...openGrade(facts), ...openAge(facts)];
}

function openDuty({ disputed = [] }: CalculationFacts): OpenFact[] {
  if (!disputed.some((d) => /^parties\.\d+\.duty$/.test(d.path))) return [];
  return [
    {
      form: 'duty',
      label: '责任，先按同等算',
      span: '从没有责任到全部责任，都算进了最低和最高。',
      advice: '认定书下来，再来改。',
    },
  ];
}

function openGrade({ victims }: CalculationFacts): OpenFact[] {
  if (!victims.some((v) => v.items.some(isUnrated))) return [];
  return [
    {
      form: 'disability',
      label: '伤残，先按没有算',
      span: '最高按评上十级算，十级最轻；评得更重，还会更多。',
      advice: '评上了，再来填。',
    },
  ];
}

function openAge(facts: CalculationFacts): OpenFact[] {
  const band = bandOf(facts);
  if (!band) return [];
  const kinds = ['disability', 'death'];
  const counts = facts.victims[0]?.items.some((i) => kinds.includes(i.kind) || isUnrated(i));
  // below 60 twenty years, from 75 five: only between them each year of age counts (解释 12、15)
  const moves = counts && band.low >= 60 && band.low < 75;
  const span = band.high >= 100 ? `${band.low} 岁以上` : `${band.low} 到 ${band.high} 岁`;
  return [
    {
      form: 'person',
      label: `年纪，先按 ${band.likely} 岁算`,
      span: moves ? `${span}，都算进了最低和最高。` : `${span}，几岁都一样多。`,
      advice: moves ? '填几岁，算得更准。' : '',
    },
  ];
}
