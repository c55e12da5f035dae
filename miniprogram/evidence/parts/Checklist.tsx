import { View } from '@tarojs/components';
import { moneyText, open } from '@phone/lib';
import { Check, Link, List, Section } from '@phone/ui';
import type { ClaimItem, EvidenceView } from '@shared/evidence';
import type { ChecklistRow } from '../logic/rows';
import { sealedText } from '../logic/words';

type Props = {
  readonly caseId: string;
  readonly rows: readonly ChecklistRow[];
  /** Points the add tiles at an item; left out for who may not add. */
  readonly onAdd?: ((item: ClaimItem) => void) | undefined;
};

/** Each item of the claim: what is there, what is missing, what the other side asks. */
export function Checklist({ caseId, rows, onAdd }: Props) {
  const ready = rows.filter((row) => row.state === 'done').length;
  return (
    <Section title="每一项要什么" aside={`${ready} 项已齐`}>
      <List>
        {rows.map((row) => (
          <Check
            key={row.item}
            state={row.state}
            title={row.title}
            tag={row.state === 'doubt' ? '对方有疑问' : undefined}
            text={textOf(row)}
          >
            {row.files.map((file) => (
              <View key={file.id}>
                <Link
                  sub
                  label={`看${file.name}`}
                  onTap={() => open('evidence/item', { caseId, id: file.id })}
                >
                  {linkText(file)}
                </Link>
              </View>
            ))}
            {onAdd && (row.state === 'missing' || row.state === 'done') ? (
              <Link sub label={`为${row.title}传材料`} onTap={() => onAdd(row.item)}>
                {row.files.length > 0 ? '再传一份' : '传这一项'}
              </Link>
            ) : null}
          </Check>
        ))}
      </List>
    </Section>
  );
}

function textOf({ amount, text }: ChecklistRow): string {
  return amount === undefined ? text : `算了 ${moneyText(amount)}。${text}`;
}

function linkText(file: EvidenceView): string {
  if (file.open.includes('answer')) return `${file.name}：去回答`;
  return file.status === 'sealed'
    ? `${file.name}（${sealedText(file)}）`
    : `${file.name}（没有收下）`;
}
