import { decideMediation, mediationApi, officeSeat } from '@shared/mediation';
import { caseAction, reachingOut } from '../platform';
import { recordsOf } from './act';
import { personName } from './person-name';
import { placeSignature } from './place-signature';

/** 盖章: the committee's own signature over the same hash. */
export const sealAgreement = reachingOut(
  caseAction(mediationApi.sealAgreement, async (call) => {
    const { input, deps, dispute, moment, subject } = call;
    const records = await recordsOf(call);
    if (!records.ok) return records;
    const command = { action: 'seal-agreement', seat: officeSeat, hash: input.hash } as const;
    const may = decideMediation.maySign(records.value, command, moment);
    if (!may.ok) return may;

    const { at, actor } = moment;
    const { id, name } = dispute.offices.mediation;
    const proof = await deps.esign.sign({ signer: id, name, documentHash: input.hash, at });
    const by = personName(subject, dispute, moment);
    const signature = { seat: officeSeat, by: actor.id, name: by, on: 'seal', at, proof } as const;
    return placeSignature(call, records.value, { ...command, signature });
  }),
);
