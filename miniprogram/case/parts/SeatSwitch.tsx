import type { CaseView } from '@shared/case';
import { actFor } from '@phone/lib';
import { Card, ChoiceGroup } from '@phone/ui';

type Props = { readonly view: CaseView; readonly onSwitched: () => void };

/** Who stands for more than one person in an accident says for whom he acts now; all he does here counts for that one. */
export function SeatSwitch({ view, onSwitched }: Props) {
  const { party, others } = view.you;
  if (!party || !others) return null;
  const seats = view.parties.filter(({ id }) => id === party || others.includes(id));
  const choose = (id: string) => {
    actFor(view.id, id);
    onSwitched();
  };
  return (
    <Card>
      <ChoiceGroup
        label="您现在替谁办"
        options={seats.map(({ id, name }) => ({ value: id, title: name }))}
        value={party}
        onChange={choose}
      />
    </Card>
  );
}
