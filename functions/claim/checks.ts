import { programChecks, type Check, type InsuranceClaim } from '@shared/claim';
import type { DisputeCase } from '@shared/case';
import type { Deps } from '../ports';
import { agreementInForce, settledMediation, signaturesValid } from './agreement';
import { recomputed, shareOf } from './calculation';

/** The program's checks of a claim, made anew each time from the records as they are. */
export async function checksOf(
  claim: InsuranceClaim,
  dispute: DisputeCase,
  deps: Deps,
): Promise<Check[]> {
  const mediation = await settledMediation(deps, dispute.id);
  const agreement = mediation && agreementInForce(mediation, dispute);
  const [valid, calculation] = await Promise.all([
    mediation ? signaturesValid(mediation.agreement, deps) : false,
    recomputed(claim, deps),
  ]);
  return programChecks({
    dispute,
    claim,
    agreement,
    recomputed: calculation && shareOf(claim.insurer, calculation),
    signaturesValid: valid,
  });
}
