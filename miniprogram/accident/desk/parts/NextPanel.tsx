import { View } from '@tarojs/components';
import { useState } from 'react';
import { accidentApi, type AccidentDeskFile } from '@shared/accident';
import { open, useAct } from '@phone/lib';
import { Button, Dialog, Panel, Refused, toast } from '@phone/ui';
import { ReviewForm } from './ReviewForm';

type Props = { readonly file: AccidentDeskFile; readonly onDone: () => void };

/** What the officer can do with this accident now; the server's table says what is open. */
export function NextPanel({ file, onDone }: Props) {
  const { caseId, version } = file;
  const [ask, setAsk] = useState<'request' | 'decide' | 'final'>();
  const final = useAct(accidentApi.makeFinal, `${caseId}:${version}`);
  const can = (action: string) => file.open.includes(action);
  const makeFinal = async () => {
    const answer = await final.send({ caseId, version });
    setAsk(undefined);
    if (!answer?.ok) return;
    toast('认定书生效');
    onDone();
  };
  return (
    <Panel title="能办的">
      <Refused refusal={final.refusal} />
      {can('issue-finding') ? (
        <Button block onTap={() => open('accident/desk/form', { caseId, mode: 'finding' })}>
          制作认定书
        </Button>
      ) : null}
      {can('decide-review') ? (
        <Button block onTap={() => setAsk('decide')}>
          登记复核结论
        </Button>
      ) : null}
      <View className="acc-acts">
        {can('correct') ? (
          <Button
            variant="secondary"
            small
            icon="pen"
            onTap={() => open('accident/desk/form', { caseId })}
          >
            更正
          </Button>
        ) : null}
        {can('request-review') && !file.review && file.finding?.served.length ? (
          <Button variant="secondary" small onTap={() => setAsk('request')}>
            登记复核申请
          </Button>
        ) : null}
        {can('make-final') ? (
          <Button variant="secondary" small onTap={() => setAsk('final')}>
            确认生效
          </Button>
        ) : null}
      </View>
      {ask === 'request' || ask === 'decide' ? (
        <ReviewForm
          kind={ask}
          file={file}
          onDone={() => {
            setAsk(undefined);
            onDone();
          }}
        />
      ) : null}
      <Dialog
        open={ask === 'final'}
        title="确认认定书生效？"
        yes="没有人申请复核，确认"
        no="再等等"
        onYes={makeFinal}
        onNo={() => setAsk(undefined)}
      >
        每个人都送达了，3 个工作日过了，没有人申请复核。确认后不能再申请复核。
      </Dialog>
    </Panel>
  );
}
