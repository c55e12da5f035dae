import { checklist, kindNames, sizeText, type EvidenceView } from '@shared/evidence';
import { stampText } from '@phone/lib';
import type { IconName, TagTone } from '@phone/ui';

export const kindIcons: Readonly<Record<EvidenceView['kind'], IconName>> = {
  photo: 'camera',
  video: 'video',
  pdf: 'file',
};

const sources: Readonly<Record<EvidenceView['capture']['source'], string>> = {
  camera: '当场拍的',
  album: '从相册选的',
  chat: '从微信聊天选的',
  file: '从文件选的',
};

/** 已封存 1月8日 20:14 */
export function sealedText({ sealedAt }: EvidenceView): string {
  return sealedAt ? `已封存 ${stampText(sealedAt)}` : '';
}

/** The facts of one file, as the other side and a judge will ask for them. */
export function factsOf(file: EvidenceView): readonly { label: string; value: string }[] {
  return [
    { label: '谁交的', value: file.partyName },
    { label: '证明什么', value: checklist[file.item].title },
    { label: '是什么', value: `${kindNames[file.kind]}，${sizeText(file.size)}` },
    {
      label: '怎么来的',
      value: `${sources[file.capture.source]}，手机时间 ${stampText(file.capture.clientTime)}`,
    },
    { label: '封存时间', value: file.sealedAt ? stampText(file.sealedAt) : '还没有封存' },
  ];
}

export type Standing = { readonly text: string; readonly tone: TagTone };

/** How a file of the other side stands with this reader. */
export function standingWith(file: EvidenceView): Standing {
  const mine = file.reviews.find((review) => review.you);
  switch (mine?.status) {
    case 'accepted':
      return { text: '已认可', tone: 'done' };
    case 'objected':
      return { text: '等对方答', tone: 'line' };
    case 'offered':
      return { text: '有回答了', tone: 'turn' };
    default:
      return file.open.includes('comment')
        ? { text: '还没看', tone: 'primary' }
        : { text: '已封存', tone: 'line' };
  }
}

/** The other side's files by the party that sent them. */
export function byParty(
  files: readonly EvidenceView[],
): readonly { name: string; files: readonly EvidenceView[] }[] {
  const parties = [...new Set(files.map((file) => file.party))];
  return parties.map((party) => {
    const theirs = files.filter((file) => file.party === party);
    return { name: theirs[0]?.partyName ?? '', files: theirs };
  });
}
