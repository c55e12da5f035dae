import type { LocalPayments } from '../../functions/adapters/local/payments';
import type { Change, Deps } from '../../functions/ports';
import type { DisputeCase } from '../../shared/case';
import { claimApi, type BundleView } from '../../shared/claim';
import type { AccountId, ClaimId, Instant, Money } from '../../shared/kernel';
import type { Seat, Signature } from '../../shared/mediation';
import type { Stack } from '../support/stack';
import { aCase, driver, driverPhone, joined, rider, riderPhone } from './case';
import { aSettledMediation, documentHash, signingSeats, yuanInsurer } from './claim';

export type SettledCase = {
  readonly dispute: DisputeCase;
  readonly wang: string;
  readonly li: string;
};

/** Writes records as they are, without a use case. */
export async function put(deps: Deps, ...changes: Change[]): Promise<void> {
  await deps.commit({
    changes,
    facts: [],
    caseId: undefined,
    notices: [],
    starts: [],
    stops: [],
    actor: { id: 'system', role: 'system' },
    at: deps.clock(),
  });
}

async function accountOf(stack: Stack, phone: string): Promise<AccountId> {
  await stack.login(phone);
  const account = await stack.deps.store.accounts.first({ phone });
  if (!account) throw new Error(`no account for ${phone}`);
  return account.id;
}

/** A signature over the document's hash by this installation's own certificate. */
export async function signatureOf(stack: Stack, seat: string, at: Instant): Promise<Signature> {
  const signer = seat.replace(':', '-');
  const proof = await stack.deps.esign.sign({ signer, name: seat, documentHash, at });
  return {
    seat: seat as Seat,
    by: `account-${signer}` as AccountId,
    name: seat,
    on: seat === 'office' ? 'seal' : 'screen',
    at,
    proof,
  };
}

let made = 0;

/** A case with both parties in, a signed and sealed agreement in force, and the money for it on the insurer's account. */
export async function aSettledCase(stack: Stack, money = 20_000_000): Promise<SettledCase> {
  made += 1;
  const { deps } = stack;
  const [wangAccount, liAccount] = [
    await accountOf(stack, riderPhone),
    await accountOf(stack, driverPhone),
  ];
  const mediator = await deps.store.accounts.first({ phone: '13900000003' });
  const dispute = aCase({
    id: `claim-case-${made}` as DisputeCase['id'],
    code: `QF2308${String(made).padStart(4, '0')}`,
    stage: 'settled',
    parties: [joined(rider(), wangAccount), joined(driver(), liAccount)],
    ...(mediator ? { mediator: { account: mediator.id, name: '孟凡琴' } } : {}),
  });
  const signatures: Signature[] = [];
  for (const seat of signingSeats) signatures.push(await signatureOf(stack, seat, stack.now()));
  const mediation = aSettledMediation(dispute, signatures);
  await put(deps, { kind: 'cases', record: dispute }, { kind: 'mediations', record: mediation });
  await (deps.payments as LocalPayments).fund({
    id: `fund-${made}`,
    account: yuanInsurer.id,
    amount: money as Money,
    at: stack.now(),
  });
  return { dispute, wang: await stack.login(riderPhone), li: await stack.login(driverPhone) };
}

/** The claim after one tap of the victim. */
export async function submitted(stack: Stack, { dispute, wang }: SettledCase): Promise<ClaimId> {
  const answer = await stack.call(claimApi.submit, { caseId: dispute.id }, { token: wang });
  const claim = answer.value.claims[0];
  if (!claim) throw new Error(answer.body);
  return claim.claimId;
}

/** The bundle as the insurer's desk reads it. */
export async function bundleOf(
  stack: Stack,
  { dispute }: SettledCase,
  claimId: ClaimId,
): Promise<BundleView> {
  const token = await stack.staff('insurer');
  const answer = await stack.call(
    claimApi.readBundle,
    { caseId: dispute.id, claimId, purpose: '核定' },
    { token },
  );
  if (answer.status !== 200) throw new Error(answer.body);
  return answer.value;
}

/** The claim after the insurer's person has answered for every doubt and approved. */
export async function approved(stack: Stack, settled: SettledCase): Promise<ClaimId> {
  const claimId = await submitted(stack, settled);
  const { claim, checks } = await bundleOf(stack, settled, claimId);
  const answeredFor = checks.filter((c) => c.result === 'doubt').map((c) => c.id);
  const input = { caseId: settled.dispute.id, claimId, version: claim.version, answeredFor };
  const answer = await stack.call(claimApi.approve, input, { token: await stack.staff('insurer') });
  if (answer.status !== 200) throw new Error(answer.body);
  return claimId;
}
