import { View } from '@tarojs/components';
import type { CaseView } from '@shared/case';
import { Card, Person, Section, Tag } from '@phone/ui';
import { insurerNames, partyName, partyRole } from '../logic/names';

type Someone = {
  readonly key: string;
  readonly name: string;
  readonly role: string;
  readonly you?: boolean;
  readonly office?: boolean;
  readonly joined?: boolean;
};

/** 都有谁: the parties, their insurers, the mediator, the offices. */
export function People({ view }: { readonly view: CaseView }) {
  return (
    <Section title="都有谁">
      <Card>
        {peopleOf(view).map((someone, i) => (
          <View key={someone.key} className={i === 0 ? '' : 'mt-3'}>
            <Person
              name={someone.name}
              role={someone.role}
              you={someone.you ?? false}
              office={someone.office ?? false}
              end={someone.joined === false ? <Tag tone="line">还没进来</Tag> : undefined}
            />
          </View>
        ))}
      </Card>
    </Section>
  );
}

function peopleOf(view: CaseView): Someone[] {
  const office = (key: string, name: string, role: string): Someone => ({
    key,
    name,
    role,
    office: true,
  });
  return [
    ...youFirst(view.parties).map((party) => ({
      key: party.id,
      name: view.you.role === 'helper' ? partyName(view, party.id) : party.name,
      role: partyRole(party),
      you: party.you && view.you.role === 'party',
      // nobody waits for one who died
      ...(party.harm === 'death' ? {} : { joined: party.joined }),
    })),
    ...insurerNames(view).map((name) => office(name, name, '保险公司')),
    ...(view.mediator ? [office('mediator', view.mediator, '人民调解员')] : []),
    office('police', view.offices.police.name, '办案交警'),
    office('mediation', view.offices.mediation.name, '管调解，不收钱'),
  ];
}

function youFirst(parties: CaseView['parties']): CaseView['parties'] {
  return [...parties].sort((a, b) => Number(b.you) - Number(a.you));
}
