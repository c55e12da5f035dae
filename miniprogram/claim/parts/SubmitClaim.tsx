import { View } from '@tarojs/components';
import { claimApi, type Preview } from '@shared/claim';
import { sum } from '@shared/kernel';
import { shortInsurer } from '../logic/names';
import { dayText, moneyText, open, useAct } from '@phone/lib';
import { Amount, Button, Empty, List, Points, Refused, Row, Section, toast, Turn } from '@phone/ui';

type Props = {
  readonly caseId: string;
  readonly preview: Preview | undefined;
  readonly mayTap: boolean;
  readonly onDone: () => void;
};

/** Before the tap: what will be asked of whom, for whom, and what goes along. */
export function SubmitClaim({ caseId, preview, mayTap, onDone }: Props) {
  const act = useAct(claimApi.submit, caseId);
  if (!preview) {
    return (
      <Empty
        icon="coin"
        title="还没到理赔这一步"
        text="协议签完、盖完章，协议里要保险公司付的钱，在这里一键理赔。"
      >
        <Button variant="secondary" onTap={() => open('case/home', { caseId })}>
          看这起事故
        </Button>
      </Empty>
    );
  }
  const submit = async () => {
    const answer = await act.send({ caseId: caseId });
    if (!answer?.ok) return;
    toast('已交给保险公司');
    onDone();
  };
  const toOnline = () => open('case/consent', { caseId, stage: 'claim', want: 'online' });
  const total = sum(preview.payables.map((p) => p.amount));
  return (
    <>
      <Turn state="mine" who="轮到您" title="一键理赔" why="材料自动带上，不用再交一遍。">
        <View className="text--sub">要保险公司一共付</View>
        <Amount value={total} size="hero" />
        <View className="btns">
          <Button
            block
            busy={act.busy}
            offBecause={mayTap ? undefined : '当事人、有理赔授权的代办人或调解员能按。'}
            onTap={submit}
          >
            一键理赔
          </Button>
        </View>
      </Turn>
      <Refused
        refusal={act.refusal}
        open={{
          submit: { label: '看进度', onTap: onDone },
          'choose-route': { label: '改回网上办', onTap: toOnline },
        }}
      />
      <Section title="这笔钱怎么分">
        <List>
          {preview.payables.map((p) => (
            <Row
              key={`${p.insurer.id}-${p.payee}-${p.purpose}`}
              label={p.you ? '给您' : `给${p.name}`}
              sub={`${shortInsurer(p.insurer.name)} · ${p.purpose}${p.accountMasked ? ` · 尾号 ${p.accountMasked.slice(-4)}` : ''}`}
              value={moneyText(p.amount)}
              strong
            />
          ))}
        </List>
      </Section>
      <Section title="自动带上">
        <Points
          items={[
            {
              key: 'agreement',
              text: `协议书 ${preview.agreementNumber}，${dayText(preview.effectiveAt)}生效`,
            },
            { key: 'finding', text: '交警的认定书' },
            { key: 'files', text: `已封存的证据 ${preview.files} 份` },
            { key: 'calc', text: '计算单、收款账户、身份信息' },
          ]}
        />
        <View className="text--sub mt-2">只给协议里要付钱的保险公司看。谁看过，您都能查到。</View>
      </Section>
    </>
  );
}
