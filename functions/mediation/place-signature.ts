import { dateOf, startOf, type DomainError, type Result } from '@shared/kernel';
import {
  checkUrl,
  decideMediation,
  type Agreement,
  type Signature,
  type StoredDocument,
} from '@shared/mediation';
import { sha256 } from '../documents/hash';
import type { CaseCall, Plan } from '../platform';
import { planOf } from './act';
import { drawnOrRefused } from '../documents/drawn';
import { keepDocument } from './stored';

type Call = Pick<CaseCall<unknown>, 'deps' | 'dispute' | 'moment'>;
type Command = decideMediation.SignAgreement & { readonly signature: Signature };

/** Puts a signature that passed its guards on record. The last one first gets the sealed file made. */
export async function placeSignature(
  call: Call,
  records: decideMediation.Records,
  command: Command,
): Promise<Result<Plan<{ caseId: string; version: number }>, DomainError>> {
  const { agreement } = records.mediation;
  const last = agreement !== undefined && decideMediation.completes(agreement, command.seat);
  const sealed = last ? await sealedFile(call, records, agreement, command.signature) : undefined;
  if (sealed && !sealed.ok) return sealed;
  const decision = decideMediation.signAgreement(
    records,
    { ...command, sealed: sealed?.value },
    call.moment,
  );
  return planOf(decision, records);
}

/** 成品文件: the signed document, the signature page behind it, the committee's electronic seal over both. */
async function sealedFile(
  { deps, dispute, moment }: Call,
  { mediation }: decideMediation.Records,
  agreement: Agreement,
  lastSignature: Signature,
): Promise<Result<StoredDocument, DomainError>> {
  const { number, checkCode, document } = agreement;
  const signatures = [...agreement.signatures, lastSignature];
  const keys = signatures.flatMap((one) => one.drawing ?? []);
  const [signed, ...pictures] = await Promise.all(
    [document.key, ...keys].map((key) => deps.files.read(key)),
  );
  if (!signed) throw new Error('the signed document is gone');
  // the PDF library is loaded by the call that needs it, not by every cold start
  const { drawSignaturePage } = await import('./signature-page');
  const drawn = await drawnOrRefused(
    drawSignaturePage({
      number,
      checkCode,
      checkUrl: checkUrl(deps.config.publicUrl, checkCode),
      dispute,
      at: startOf(dateOf(moment.at)),
      document: signed,
      hash: document.hash,
      signatures,
      drawings: new Map(
        keys.flatMap((key, index) => (pictures[index] ? [[key, pictures[index]]] : [])),
      ),
    }),
  );
  if (!drawn.ok) return drawn;
  const organisation = dispute.offices.mediation.name;
  const bytes = await deps.esign.seal(drawn.value.bytes, {
    organisation,
    reason: '人民调解协议书',
    at: moment.at,
  });
  const kept = await keepDocument(deps.files, mediation, {
    bytes,
    hash: sha256(bytes),
    pages: drawn.value.pages,
  });
  return { ok: true, value: kept };
}
