import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { claimApi } from '@shared/claim';
import { dayShort, goLogin, open, param, useLoaded, useSession } from '@phone/lib';
import { Await, Button, Empty, Page, Tabs } from '@phone/ui';
import { shortInsurer } from '../logic/names';
import { ClaimProgress } from '../parts/ClaimProgress';
import { SubmitClaim } from '../parts/SubmitClaim';

/** 理赔进度: one tap, then whose turn it is, the clocks, the receipts, and the confirmation. */
export default function ClaimProgressPage() {
  const caseId = param(useRouter().params, 'caseId');
  const me = useSession()?.me;
  const page = useLoaded(claimApi.read, me && caseId ? { caseId } : undefined);
  const [chosen, setChosen] = useState<string>();
  const value = me ? page.value : undefined;
  const strip = value && {
    code: value.code,
    place: `${dayShort(value.occurredAt)} ${value.place}`,
  };
  const helper = me && !me.staff ? () => open('case/helpers', { caseId }) : undefined;
  if (!me) {
    return (
      <Page title="理赔进度">
        <Empty icon="person" title="登录后接着办" text="理赔办到哪了，登录就能看到。">
          <Button block onTap={goLogin}>
            去登录
          </Button>
        </Empty>
      </Page>
    );
  }
  return (
    <Page title="理赔进度" strip={strip} onHelper={helper}>
      <Await of={page}>
        {({ claims, preview, canSubmit }) => {
          const claim = claims.find((c) => c.id === chosen) ?? claims[0];
          if (!claim) {
            return (
              <SubmitClaim
                caseId={caseId}
                preview={preview}
                mayTap={canSubmit}
                onDone={page.again}
              />
            );
          }
          return (
            <>
              {claims.length > 1 ? (
                <Tabs
                  label="哪家保险公司"
                  items={claims.map((c) => ({
                    value: c.id,
                    label: shortInsurer(c.insurer.name),
                  }))}
                  value={claim.id}
                  onChange={setChosen}
                />
              ) : null}
              <ClaimProgress key={claim.id} caseId={caseId} claim={claim} onDone={page.again} />
            </>
          );
        }}
      </Await>
    </Page>
  );
}
