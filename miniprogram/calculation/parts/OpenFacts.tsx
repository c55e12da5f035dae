import { bandOf, isUnrated } from '@shared/calculation';
import { yearsByAge, type CalculationFacts } from '@shared/law/compensation';
import { List, Row, Section } from '@phone/ui';

type OpenFactsProps = {
  readonly facts: CalculationFacts;
  /** Opens the step that settles it; absent on a calculation that is kept. */
  readonly onSettle?: ((form: string) => void) | undefined;
};

type Line = { readonly form: string; readonly label: string; readonly sub: string };

/** What was not known and what was put in its stead, each with the way to the step that settles it. */
export function OpenFacts({ facts, onSettle }: OpenFactsProps) {
  const lines = [...dutyLine(facts), ...gradeLine(facts), ...ageLine(facts)];
  if (lines.length === 0) return null;
  return (
    <Section title="还没定的，先这样算">
      <List>
        {lines.map(({ form, label, sub }) => (
          <Row
            key={form}
            label={label}
            sub={sub}
            {...(onSettle ? { onTap: () => onSettle(form) } : {})}
          />
        ))}
      </List>
    </Section>
  );
}

function dutyLine({ disputed = [] }: CalculationFacts): Line[] {
  return disputed.some((d) => /^parties\.\d+\.duty$/.test(d.path))
    ? [
        {
          form: 'duty',
          label: '责任，先按同等算',
          sub: '从没有责任到全部责任，都算进了最低和最高。认定书下来，再来改。',
        },
      ]
    : [];
}

function gradeLine({ victims }: CalculationFacts): Line[] {
  return victims.some((v) => v.items.some(isUnrated))
    ? [
        {
          form: 'disability',
          label: '伤残，先按没有算',
          sub: '最高按评上十级算，十级最轻；评得更重，还会更多。评上了，再来填。',
        },
      ]
    : [];
}

function ageLine(facts: CalculationFacts): Line[] {
  const band = bandOf(facts);
  if (!band) return [];
  const lasts = facts.victims[0]?.items.some((i) => i.kind === 'disability' || i.kind === 'death');
  const moves = lasts && yearsByAge(band.low) !== yearsByAge(band.high);
  const span = band.high >= 100 ? `${band.low} 岁以上` : `${band.low} 到 ${band.high} 岁`;
  return [
    {
      form: 'person',
      label: `年纪，先按 ${band.likely} 岁算`,
      sub: moves ? `${span}，都算进了最低和最高。填几岁，算得更准。` : `${span}，几岁都一样多。`,
    },
  ];
}
