import { View } from '@tarojs/components';
import type { ClaimView } from '@shared/claim';
import { dayText, moneyText, stampText } from '@phone/lib';
import { Panel } from '@phone/ui';

const kinds = { approve: '同意', 'approve-part': '先付一部分', refuse: '拒付' } as const;

/** What has been decided, by whom, and which receipts there are. */
export function DonePanel({ claim }: { readonly claim: ClaimView }) {
  const transfers = claim.payments.flatMap((p) => p.transfers.map((t) => ({ ...t, name: p.name })));
  if (claim.decisions.length === 0 && !claim.asked) return null;
  return (
    <Panel title="办了什么">
      {claim.asked ? (
        <View>{`${dayText(claim.asked.at)} ${claim.asked.by} 要补：${claim.asked.items.join('、')}`}</View>
      ) : null}
      {claim.decisions.map((d) => (
        <View key={`${d.kind}-${d.at}`} className={d.kind === 'refuse' ? 'text--late' : ''}>
          {`${dayText(d.at)} ${d.by} ${kinds[d.kind]} ${moneyText(d.amount)}${d.reason ? `。理由：${d.reason}` : ''}${d.article ? `。条款：${d.article}` : ''}`}
        </View>
      ))}
      {transfers.map((t) => (
        <View key={t.id} className="text--sub mt-2">
          {`${stampText(t.paidAt)} 付${t.name} ${moneyText(t.amount)}，回单 ${t.receipt}，${t.confirmedAt ? '对方已确认' : t.disputedAt ? '对方说没到账' : '等对方确认'}`}
        </View>
      ))}
    </Panel>
  );
}
