import { View } from '@tarojs/components';
import { useState } from 'react';
import { checklist, ClaimItem } from '@shared/evidence';
import { AddTiles, ChoiceGroup, Link, Sheet, toast } from '@phone/ui';
import { pickFiles, type UploadSource } from '@phone/lib/upload';

type Props = {
  readonly caseId: string;
  readonly target: ClaimItem;
  readonly onTarget: (item: ClaimItem) => void;
  /** The items that matter to this person come first. */
  readonly first: readonly ClaimItem[];
};

const weapp = process.env.TARO_ENV === 'weapp';

/** Three ways to add a file, and which item it is for. */
export function Adding({ caseId, target, onTarget, first }: Props) {
  const [sheet, setSheet] = useState<'where' | 'which'>();
  const { title, papers } = checklist[target];
  const choices = [...new Set([...first, ...ClaimItem.options])];
  const pick = (source: UploadSource) => () =>
    void pickFiles(source, { caseId, item: target }).then((count) => {
      if (count > 0) toast('选好了，开始传');
    });
  return (
    <View>
      <View className="mt-3">{`这次传的，用来证明${title}`}</View>
      <Link sub onTap={() => setSheet('which')}>
        换成别的项目
      </Link>
      <AddTiles
        items={[
          { icon: 'camera', label: '拍照', onTap: pick('camera') },
          { icon: 'upload', label: '相册', onTap: pick('album') },
          weapp
            ? { icon: 'chat', label: '微信文件', onTap: pick('chat') }
            : { icon: 'file', label: '手机文件', onTap: pick('file') },
        ]}
      />
      <Link sub onTap={() => setSheet('where')}>
        {`${papers[0]?.name ?? '材料'}去哪里开？`}
      </Link>
      <Papers item={target} open={sheet === 'where'} onClose={() => setSheet(undefined)} />
      <Sheet
        open={sheet === 'which'}
        title="这次传的证明什么"
        closeText="就传这一项"
        onClose={() => setSheet(undefined)}
      >
        <ChoiceGroup
          label="这次传的证明什么"
          showLabel={false}
          value={target}
          onChange={onTarget}
          options={choices.map((value) => ({ value, title: checklist[value].title }))}
        />
      </Sheet>
    </View>
  );
}

type PapersProps = {
  readonly item: ClaimItem;
  readonly open: boolean;
  readonly onClose: () => void;
};

/** What to bring for an item and where to get it. */
export function Papers({ item, open, onClose }: PapersProps) {
  const { title, papers, without } = checklist[item];
  return (
    <Sheet open={open} title={`${title}要什么`} onClose={onClose}>
      {papers.map((paper) => (
        <View key={paper.name} className="mt-2">
          <View>{paper.name}</View>
          <View className="text--sub">{paper.where}</View>
        </View>
      ))}
      <View className="mt-3">{`${without}。`}</View>
    </Sheet>
  );
}
