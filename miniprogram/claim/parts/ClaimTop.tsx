import { View } from '@tarojs/components';
import type { ClaimView } from '@shared/claim';
import type { LocalDate } from '@shared/kernel';
import { dayText, now } from '@phone/lib';
import { Amount, Clock, Due, Turn } from '@phone/ui';
import { claimTurn, clockDays, ownPayment } from '../logic/turn';
import { ReceiptButtons } from './ReceiptButtons';

type Props = { readonly caseId: string; readonly claim: ClaimView; readonly onDone: () => void };

/** Whose turn, until when, how much for the person who looks. */
export function ClaimTop({ caseId, claim, onDone }: Props) {
  const at = now();
  const turn = claimTurn(claim, at);
  const own = ownPayment(claim);
  const { clock } = turn;
  const ticks = clock && clockDays(clock, at);
  const due = clock ? <Due at={clock.dueAt} now={at} from={clock.startedAt} /> : undefined;
  return (
    <Turn state={turn.state} who={turn.who} title={turn.title} why={turn.why} due={due}>
      <View className="text--sub">{own ? `${own.purpose}，付给您` : '保险公司一共要付'}</View>
      <Amount value={own ? own.amount : claim.total} size="hero" />
      {own ? (
        <View className="text--sub">{`${own.bank} 尾号 ${own.accountMasked.slice(-4)}`}</View>
      ) : null}
      {ticks ? (
        <>
          <View className="mt-3">
            <Clock {...ticks} />
          </View>
          <View className="text--sub mt-1">{`共 ${ticks.days} 天，用了 ${ticks.used} 天。${dueOnText(own?.dueOn, clock?.period)}`}</View>
        </>
      ) : null}
      {own && own.unconfirmed > 0 && claim.open.includes('confirm-receipt') ? (
        <ReceiptButtons caseId={caseId} claim={claim} payment={own} onDone={onDone} />
      ) : null}
    </Turn>
  );
}

function dueOnText(dueOn: LocalDate | undefined, period: string | undefined): string {
  return dueOn && period?.startsWith('claim-pay') ? `协议写的是 ${dayText(dueOn)}前付。` : '';
}
