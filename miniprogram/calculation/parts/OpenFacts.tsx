import { openFacts } from '@shared/calculation';
import type { CalculationFacts } from '@shared/law/compensation';
import { List, Row, Section } from '@phone/ui';

type OpenFactsProps = {
  readonly facts: CalculationFacts;
  /** Opens the step that settles it; absent on a calculation that is kept. */
  readonly onSettle?: ((form: string) => void) | undefined;
};

/** What was not known and what was put in its stead, each with the way to the step that settles it. */
export function OpenFacts({ facts, onSettle }: OpenFactsProps) {
  const open = openFacts(facts);
  if (open.length === 0) return null;
  return (
    <Section title="还没定的，先这样算">
      <List>
        {open.map(({ form, label, span, advice }) => (
          <Row
            key={form}
            label={label}
            sub={onSettle ? `${span}${advice}` : span}
            onTap={onSettle && (() => onSettle(form))}
          />
        ))}
      </List>
    </Section>
  );
}
