import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { claimApi, type BundleView, type ClockView } from '@shared/claim';
import type { CaseId, ClaimId } from '@shared/kernel';
import { codeText, dayText, now, param, useLoaded, useSession } from '@phone/lib';
import { Await, Due, Split } from '@phone/ui';
import { clockTitles } from '../../logic/turn';
import { AmountPanel } from '../parts/AmountPanel';
import { BundleDocs } from '../parts/BundleDocs';
import { ChecksPanel } from '../parts/ChecksPanel';
import { ClocksPanel } from '../parts/ClocksPanel';
import { DonePanel } from '../parts/DonePanel';
import { InsurerDesk } from '../parts/InsurerDesk';
import { TracesPanel } from '../parts/TracesPanel';

/** 理赔卷: the whole bundle at the left, what to pay, the clocks and the decision at the right. */
export default function ClaimFilePage() {
  const { params } = useRouter();
  const caseId = param(params, 'caseId') as CaseId;
  const claimId = param(params, 'claimId') as ClaimId;
  const insurer = useSession()?.me.staff?.role === 'insurer';
  const asked = insurer && claimId ? { caseId, claimId, purpose: '核定' } : undefined;
  const bundle = useLoaded(claimApi.readBundle, asked);
  const { value } = bundle;
  const due = value && nextClock(value);
  return (
    <InsurerDesk
      on="file"
      list="claim/desk"
      title={value ? `${namesOf(value)} 一键理赔` : '一键理赔'}
      sub={value ? subOf(value) : undefined}
      aside={due ? <NextDue clock={due} /> : undefined}
    >
      <Await of={bundle}>
        {(shown) => (
          <Split kind="doc">
            <View>
              <BundleDocs bundle={shown} />
              <TracesPanel bundle={shown} />
            </View>
            <View>
              <AmountPanel bundle={shown} />
              <ClocksPanel clocks={shown.claim.clocks} />
              <ChecksPanel caseId={caseId} bundle={shown} onDone={bundle.again} />
              <DonePanel claim={shown.claim} />
            </View>
          </Split>
        )}
      </Await>
    </InsurerDesk>
  );
}

/** Which clock runs out first, and when. */
function NextDue({ clock }: { readonly clock: ClockView }) {
  return (
    <View className="clm-due">
      <View className="text--sub">{clockTitles[clock.period] ?? clock.title}</View>
      <Due at={clock.dueAt} now={now()} from={clock.startedAt} />
    </View>
  );
}

function nextClock({ claim }: BundleView) {
  return claim.clocks
    .filter((c) => c.status !== 'met')
    .sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1))[0];
}

function namesOf({ claim }: BundleView): string {
  const payees = claim.payments.filter((p) => p.purpose === '赔偿款');
  return [...new Set((payees.length > 0 ? payees : claim.payments).map((p) => p.name))].join('、');
}

function subOf({ code, claim }: BundleView): string {
  const signed = claim.agreedByInsurer ? '贵司已签' : '贵司没有签';
  return `${codeText(code)} · 依据：${dayText(claim.effectiveAt)}生效的人民调解协议书，${signed}`;
}
