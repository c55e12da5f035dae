import { fail, move, ok, type Decision, type Moment, type OfficeId } from '@shared/kernel';
import { choiceOf, partyOf, type DisputeCase } from '@shared/case';
import { agreedTotal } from './amounts';
import type { AgreementInForce } from './checks';
import { coverOf } from './clocks';
import type { BankAccount, ClaimFact, InsuranceClaim, Payable, Payment } from './model';
import { claimTransitions } from './transitions';

export type SubmitRecords = {
  readonly dispute: DisputeCase;
  readonly agreement: AgreementInForce | undefined;
  readonly claims: readonly InsuranceClaim[];
  /** Sealed evidence of the case, which goes with the claim. */
  readonly evidence: InsuranceClaim['bundle']['evidence'];
};

export type SubmitCommand = { readonly account?: BankAccount | undefined };

/**
 * One tap asks every paying insurer: one claim each, with the whole bundle (保险法 65).
 * Refuses while no agreement is in force, when no insurer pays, when a payee has no account, a second time, and whoever
 * has chosen to claim at the counter.
 */
export function submitClaim(
  records: SubmitRecords,
  command: SubmitCommand,
  moment: Moment,
): Decision<{ readonly claims: readonly InsuranceClaim[] }, ClaimFact> {
  const { agreement, claims, dispute } = records;
  if (!agreement) return fail({ code: 'no-agreement-in-force' });
  const asked = new Set<string>(
    claims.filter((c) => c.bundle.agreement === agreement.id).map((c) => c.insurer.id),
  );
  const payables = agreement.payables
    .filter((p) => !asked.has(p.payer.id))
    .map((p) => withAccount(p, command, moment));
  const from = payables.length === 0 && claims[0] ? claims[0].status : 'nothing';
  const open = move(claimTransitions, 'submit', { from, to: 'submitted', actor: moment.actor });
  if (!open.ok) return open;
  if (payables.length === 0) return fail({ code: 'nothing-from-insurers' });
  if (leftOnline(dispute, moment))
    return fail({ code: 'must-choose-first', open: ['choose-route'] });
  const nameless = payables.filter((p) => !p.account).map((p) => partyOf(dispute, p.payee).name);
  if (nameless.length > 0)
    return fail({ code: 'account-missing', params: { names: [...new Set(nameless)].join('、') } });

  const insurers = [...new Set(payables.map((p) => p.payer.id))];
  const created = insurers.map((id) => claimOf(id, payables, records, agreement, moment));
  return ok({
    records: { claims: created },
    facts: created.map((claim) => ({
      type: 'claim.submitted',
      data: {
        claim: claim.id,
        insurer: claim.insurer.id,
        amount: agreedTotal(claim),
        agreed: claim.agreedByInsurer,
        cover: coverOf(claim),
      },
    })),
  });
}

/** The tap is itself the choice of going online, except for a party that chose the counter (线下) and has not come back. */
function leftOnline(dispute: DisputeCase, { actor }: Moment): boolean {
  return (
    actor.party !== undefined && choiceOf(partyOf(dispute, actor.party), 'claim') === 'offline'
  );
}

/** A payee may give his account with the tap; another one's account he cannot set. */
function withAccount(payable: Payable, command: SubmitCommand, moment: Moment): Payable {
  const own = payable.payee === moment.actor.party;
  return !payable.account && command.account && own
    ? { ...payable, account: command.account }
    : payable;
}

function claimOf(
  insurer: OfficeId,
  payables: readonly Payable[],
  { dispute, evidence }: SubmitRecords,
  agreement: AgreementInForce,
  moment: Moment,
): InsuranceClaim {
  const own = payables.filter((p) => p.payer.id === insurer);
  const [first] = own;
  if (!first) throw new Error(`no payable of ${insurer}`);
  return {
    id: moment.newId() as InsuranceClaim['id'],
    version: 0,
    caseId: dispute.id,
    insurer: first.payer,
    status: 'submitted',
    bundle: {
      agreement: agreement.id,
      agreementNumber: agreement.number,
      agreementHash: agreement.hash,
      effectiveAt: agreement.effectiveAt,
      ...(dispute.findingNumber ? { findingNumber: dispute.findingNumber } : {}),
      ...(agreement.calculation ? { calculation: agreement.calculation } : {}),
      evidence: [...evidence],
    },
    agreedByInsurer: agreement.signedBy.includes(insurer),
    payments: own.flatMap(paymentOf),
    submittedAt: moment.at,
    submittedBy: submitterOf(moment),
    decisions: [],
  };
}

function paymentOf({ payer: _payer, account, ...rest }: Payable): Payment[] {
  return account ? [{ ...rest, account, approved: 0 as Payment['approved'], transfers: [] }] : [];
}

function submitterOf({ actor }: Moment): InsuranceClaim['submittedBy'] {
  return actor.role === 'helper' || actor.role === 'mediator' ? actor.role : 'party';
}
