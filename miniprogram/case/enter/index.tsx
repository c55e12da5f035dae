import Taro, { useRouter } from '@tarojs/taro';
import { useEffect } from 'react';
import { caseApi } from '@shared/case';
import { goLogin, open, param, replace, useAct, useDraft, useSession } from '@phone/lib';
import { Button, Notice, Or, Page, PageHead, Refused } from '@phone/ui';
import { codeFrom } from '../logic/code';
import { identityDraft, noIdentity, sentIdentity } from '../logic/identity';
import { EntryHelp } from '../parts/EntryHelp';
import { IdentityFields } from '../parts/IdentityFields';

const canScan = process.env.TARO_ENV === 'weapp';

/** 我收到通知: find the case by its code, the name and the last four of the ID number. */
export default function EnterPage() {
  const { params } = useRouter();
  const session = useSession();
  const draft = useDraft(identityDraft, noIdentity);
  const join = useAct(caseApi.join, 'enter');
  const { set } = draft;
  // WeChat's own scanner hands the address in the QR over as `q`
  const linked = param(params, 'code') || param(params, 'q');

  useEffect(() => {
    if (linked) set('code', codeFrom(linked));
  }, [linked, set]);

  const scan = async () => {
    // turning back from the camera is no fault
    const scanned = await Taro.scanCode({ scanType: ['qrCode'] }).catch(() => undefined);
    if (scanned) set('code', codeFrom(scanned.result));
  };

  const submit = async () => {
    if (!session) return goLogin();
    const answer = await join.send(sentIdentity(draft.value));
    if (!answer?.ok) return undefined;
    const found = answer.value;
    if (found.status === 'phone-differs') return open('case/verify', { phone: found.phoneOnFile });
    draft.clear();
    return replace('case/home', { caseId: found.caseId });
  };

  return (
    <Page title="我收到通知" focusFault={join.refusal}>
      <PageHead
        title="找到您的事故"
        lead={canScan ? '扫认定书右上角的码最快。' : '三项都在认定书上。'}
      />
      {canScan ? (
        <>
          <Button variant="secondary" block icon="scan" busyText="正在扫" onTap={scan}>
            扫一扫
          </Button>
          <Or text="或者填三项" />
        </>
      ) : null}
      {join.refusal?.code === 'no-match' ? (
        <Notice tone="late" title="没有找到您的事故">
          {join.refusal.message}
        </Notice>
      ) : (
        <Refused refusal={join.refusal} />
      )}
      <IdentityFields draft={draft} refusal={join.refusal} />
      <Button block busy={join.busy} busyText="正在查找" className="mt-5" onTap={submit}>
        {session ? '查找' : '先登录，再查找'}
      </Button>
      <EntryHelp />
    </Page>
  );
}
