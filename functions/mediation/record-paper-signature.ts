import { decideMediation, mediationApi } from '@shared/mediation';
import { caseAction } from '../platform';
import { recordsOf } from './act';
import { sealedScan } from './paper';
import { placeSignature } from './place-signature';

/** 登记纸上签字: for a side that signs on paper (在线调解规则 19); the scan is the proof. */
export const recordPaperSignature = caseAction(mediationApi.recordPaperSignature, async (call) => {
  const { input, moment } = call;
  const { seat, hash, paper, name } = input;
  const records = await recordsOf(call);
  if (!records.ok) return records;
  const command = { action: 'record-paper-signature', seat, hash } as const;
  const may = decideMediation.maySign(records.value, command, moment);
  if (!may.ok) return may;
  const scan = await sealedScan(call, paper);
  if (!scan.ok) return scan;

  const { at, actor } = moment;
  const signature = { seat, by: actor.id, name, on: 'paper', at, paper } as const;
  return placeSignature(call, records.value, { ...command, signature });
});
