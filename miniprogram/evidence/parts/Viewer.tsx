import { View } from '@tarojs/components';
import { useState } from 'react';
import { evidenceApi } from '@shared/evidence';
import type { Refusal } from '@shared/kernel';
import { call } from '@phone/lib';
import { Button, Buttons, Notice, Refused } from '@phone/ui';
import { saveFile, shownAs } from '../logic/show-file';
import type { OneFileProps } from './one-file';
import { Original } from './Original';

type Opened = { readonly url: string; readonly as: 'image' | 'video' };

/** Opens the original by a link of a minute. Another's personal papers are opened knowingly. */
export function Viewer({ caseId, file }: OneFileProps) {
  const [opened, setOpened] = useState<Opened>();
  const [savedPhoto, setSavedPhoto] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const show = async () => {
    const answer = await call(evidenceApi.open, { caseId, id: file.id });
    setRefusal(answer.ok ? undefined : answer.error);
    if (!answer.ok) return;
    const { url, contentType } = answer.value;
    const as = shownAs(contentType);
    if (as === 'saved') {
      setRefusal(await saveFile(url));
      setSavedPhoto(file.kind === 'photo');
    } else setOpened({ url, as });
  };
  return (
    <View className="mt-3">
      <Refused refusal={refusal} onAgain={() => void show()} />
      {opened ? <Original {...opened} name={file.name} /> : null}
      {savedPhoto ? (
        <Notice>
          这是苹果手机的 HEIC 照片，这里不能直接看，已经存到下载里。打不开时，请传的人改传 JPG。
        </Notice>
      ) : null}
      {opened ? null : (
        <>
          {file.personal && !file.mine ? (
            <Notice>这是个人材料。您打开看，对方查得到是谁、什么时候看的。</Notice>
          ) : null}
          <Buttons>
            <Button block variant="secondary" icon="eye" busyText="正在打开" onTap={show}>
              看原件
            </Button>
          </Buttons>
        </>
      )}
    </View>
  );
}
