import { View } from '@tarojs/components';
import { useState } from 'react';
import { mediationApi } from '@shared/mediation';
import type { EvidenceId } from '@shared/kernel';
import { useAct } from '@phone/lib';
import { Button, Notice, Refused } from '@phone/ui';
import { chooseScan } from '../../logic/scan';

type Props = {
  readonly caseId: string;
  readonly what: string;
  readonly paper: EvidenceId | undefined;
  readonly onPaper: (paper: EvidenceId) => void;
};

/** 扫描件: the signed paper is kept first; its number goes into what is recorded. */
export function Scan({ caseId, what, paper, onPaper }: Props) {
  const act = useAct(mediationApi.keepScan, `${caseId}:${what}`);
  const [unread, setUnread] = useState(false);
  const choose = async () => {
    setUnread(false);
    const picture = await chooseScan();
    if (!picture) return setUnread(true);
    const done = await act.send({ caseId, picture });
    if (done?.ok) onPaper(done.value.paper);
  };
  return (
    <View className="mt-3">
      <Button
        small
        variant="secondary"
        icon={paper ? 'check' : 'upload'}
        busy={act.busy}
        busyText="正在存"
        onTap={choose}
      >
        {paper ? `${what}存好了，换一张` : `上传${what}`}
      </Button>
      {unread && !paper ? (
        <Notice tone="soon">没有选到图片。请选 JPG 或 PNG 的扫描件或照片。</Notice>
      ) : null}
      <Refused refusal={act.refusal} />
    </View>
  );
}
