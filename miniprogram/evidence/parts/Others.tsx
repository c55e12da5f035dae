import { checklist, type EvidenceView } from '@shared/evidence';
import { open } from '@phone/lib';
import { Empty, List, Row, Section, Tag } from '@phone/ui';
import { byParty, kindIcons, sealedText, standingWith } from '../logic/words';

type Props = { readonly caseId: string; readonly files: readonly EvidenceView[] };

/** What the others have sent, person by person: each file can be looked at, accepted or asked about. */
export function Others({ caseId, files }: Props) {
  if (files.length === 0) {
    return (
      <Section title="别人交的材料">
        <Empty icon="file" title="对方还没有交材料" text="交了并封存以后，这里就能看。" />
      </Section>
    );
  }
  return (
    <>
      {byParty(files).map((group) => (
        <Section
          key={group.name}
          title={`${group.name}交的材料`}
          aside={`${group.files.length} 份`}
        >
          <List>
            {group.files.map((file) => {
              const { text, tone } = standingWith(file);
              return (
                <Row
                  key={file.id}
                  icon={kindIcons[file.kind]}
                  label={file.name}
                  sub={`${checklist[file.item].title}，${sealedText(file)}`}
                  end={<Tag tone={tone}>{text}</Tag>}
                  onTap={() => open('evidence/item', { caseId, id: file.id })}
                />
              );
            })}
          </List>
        </Section>
      ))}
    </>
  );
}
