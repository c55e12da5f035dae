import { fail } from '@shared/kernel';
import { decideMediation, mediationApi, seatOf } from '@shared/mediation';
import { caseAction, reachingOut } from '../platform';
import { recordsOf } from './act';
import { personName } from './person-name';
import { placeSignature } from './place-signature';
import { confirmBySms } from './sms-code';
import { keepDrawing } from './stored';

/** 签字: guards, code, drawing, electronic signature over the hash, and then the decision. */
export const signAgreement = reachingOut(
  caseAction(mediationApi.signAgreement, async (call) => {
    const { input, deps, dispute, moment, subject } = call;
    const records = await recordsOf(call);
    if (!records.ok) return records;
    const seat = seatOf(moment.actor);
    if (!seat) return fail({ code: 'not-a-signer' });
    const command = { action: 'sign-agreement', seat, hash: input.hash } as const;
    const may = decideMediation.maySign(records.value, command, moment);
    if (!may.ok) return may;

    const { openPicture } = await import('../documents/picture');
    const picture = openPicture(input.drawing.slice(input.drawing.indexOf(',') + 1));
    if (!picture) return fail({ code: 'drawing-unreadable' });
    const confirmed = await confirmBySms(call);
    if (!confirmed.ok) return confirmed;

    const name = personName(subject, dispute, moment);
    const { at, actor } = moment;
    const drawing = await keepDrawing(deps.files, records.value.mediation, picture);
    const proof = await deps.esign.sign({ signer: actor.id, name, documentHash: input.hash, at });
    const signature = { seat, by: actor.id, name, on: 'screen', at, drawing, proof } as const;
    return placeSignature(call, records.value, { ...command, signature });
  }),
);
