import type { ClaimView } from '@shared/claim';
import { dayShort } from '@phone/lib';
import { Card, Points, Section } from '@phone/ui';

/** What happens by itself when the insurer lets a day pass. */
export function IfLate({ claim }: { readonly claim: ClaimView }) {
  const clock = claim.clocks.find((c) => c.status !== 'met');
  if (!clock || claim.status === 'confirmed') return null;
  const day = dayShort(clock.dueAt);
  return (
    <Section title="要是到期没办">
      <Card>
        <Points
          numbered
          items={[
            { key: 'told', text: `${day}过了还没办，系统提醒保险公司和调解员。` },
            { key: 'up', text: '同时上报县联络办，这里会标红。' },
            { key: 'court', text: '协议可以申请司法确认。确认后不付，能申请强制执行。' },
          ]}
        />
      </Card>
    </Section>
  );
}
