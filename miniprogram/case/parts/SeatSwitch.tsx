import type { CaseView } from '@shared/case';
import { actFor } from '@phone/lib';
import { Card, ChoiceGroup } from '@phone/ui';
import { replaceWith } from '../logic/links';

/**
 * Who stands for more than one person in an accident says for whom he acts now; all he does here counts for that one.
 * The page opens anew: nothing of the other seat stays in sight.
 */
export function SeatSwitch({ view }: { readonly view: CaseView }) {
  const { party, others } = view.you;
  if (!party || !others) return null;
  const seats = view.parties.filter(({ id }) => id === party || others.includes(id));
  const choose = (id: string) => {
    actFor(view.id, id);
    replaceWith('home', view.id);
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
