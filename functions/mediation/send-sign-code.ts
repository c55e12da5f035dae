import { fail } from '@shared/kernel';
import { maskPhone } from '@shared/case';
import { decideMediation, mediationApi, seatOf } from '@shared/mediation';
import { accept, caseAction, reachingOut, mayTextCode } from '../platform';
import { recordsOf } from './act';
import { signPurpose } from './sms-code';

/** 签字验证码: to the signer's own phone, once he may sign. */
export const sendSignCode = reachingOut(
  caseAction(mediationApi.sendSignCode, async (call) => {
    const { deps, dispute, moment, subject } = call;
    const records = await recordsOf(call);
    if (!records.ok) return records;
    const seat = seatOf(moment.actor);
    const hash = records.value.mediation.agreement?.document.hash;
    if (!seat || !hash) return fail({ code: 'not-a-signer' });
    const may = decideMediation.maySign(
      records.value,
      { action: 'sign-agreement', seat, hash },
      moment,
    );
    if (!may.ok) return may;

    const { phone } = subject;
    if (!phone) return fail({ code: 'phone-needed' });
    const pause = `sign/${subject.account}/${dispute.id}`;
    const mayText = await mayTextCode(deps, { kind: 'sign', phone, at: moment.at, pause });
    if (!mayText.ok) return mayText;
    const code = await deps.codes.issue(phone, signPurpose(dispute.id, hash), moment.at);
    const text = `您的签字验证码是 ${code}，用于协议 ${may.value.number}，5 分钟内有效。不是您在签，请不要告诉任何人。`;
    await deps.messenger.sms({ id: deps.newId(), phone, text });
    return accept({ changes: [], facts: [], answer: { sentTo: maskPhone(phone) } });
  }),
);
