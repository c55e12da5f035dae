import type { ClaimView } from '@shared/claim';
import { periodWords } from '@shared/law';
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
            {
              key: 'court',
              text: '还不付，您能拿协议去起诉。做过司法确认的，能直接申请强制执行。',
            },
            {
              key: 'confirm',
              text: `司法确认要各方一起申请，协议生效后 ${periodWords('joint-confirmation')}内。`,
            },
          ]}
        />
      </Card>
    </Section>
  );
}
