import { type FindingView } from '@shared/accident';
import { faultNames } from '@shared/case';
import { List, Row, Section, Tag } from '@phone/ui';
import { bearingText, partyWords } from '../logic/finding-words';

/** Who bears what. The dead are shown with what was found about them; their family sees it as theirs. */
export function Bearing({ view }: { readonly view: FindingView }) {
  const shown = view.bearing.filter((b) => b.kind !== 'family' && b.kind !== 'owner');
  return (
    <Section title="谁担什么责任">
      <List>
        {shown.map((person) => (
          <Row
            key={person.ref}
            label={person.you ? `${person.name}（您）` : person.name}
            sub={`${partyWords(person)}。${bearingText(person.fault)}`}
            end={<Tag tone="primary">{faultNames[person.fault]}</Tag>}
          />
        ))}
      </List>
    </Section>
  );
}
