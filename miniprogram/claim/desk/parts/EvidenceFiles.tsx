import type { BundleView } from '@shared/claim';
import { checklist, ClaimItem } from '@shared/evidence';
import { Empty, List, Row } from '@phone/ui';
import { openFile } from '../../logic/open-file';

/** The sealed evidence that came with the claim; each opens in a page of its own. */
export function EvidenceFiles({ files }: { readonly files: BundleView['evidence'] }) {
  if (files.length === 0)
    return (
      <Empty
        icon="file"
        title="没有证据材料"
        text="案件里没有封存的材料。缺什么，点右边的要补材料。"
      />
    );
  return (
    <List>
      {files.map((file) => {
        const { link } = file;
        return (
          <Row
            key={file.id}
            icon="file"
            label={file.name}
            sub={titleOf(file.about)}
            onTap={link ? () => openFile(link) : undefined}
          />
        );
      })}
    </List>
  );
}

function titleOf(item: string): string {
  const known = ClaimItem.safeParse(item);
  return known.success ? checklist[known.data].title : item;
}
