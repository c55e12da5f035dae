import { claimApi } from '@shared/claim';
import { mediationApi } from '@shared/mediation';
import { staff } from '../county';
import { drawnName } from './drawing';
import { chooseOnline, type Walk } from './story';

type Signer = { readonly name: string; readonly phone: string; readonly token: string };

/** Everybody who signs by hand, in the order in which they do. */
async function signersOf({ world, people, insurers, mediator }: Walk): Promise<Signer[]> {
  const desks = [staff.insurer, staff.insurer2];
  const offices = await Promise.all(
    desks
      .filter((desk) => insurers.some((i) => i.office === desk.office))
      .map(async (desk) => ({
        name: desk.name,
        phone: desk.phone,
        token: await world.login(desk.phone),
      })),
  );
  const { name, phone } = staff[mediator];
  return [...people, ...offices, { name, phone, token: await world.login(phone) }];
}

/** The sides do not come together: the mediator writes down why and ends it. */
export async function closeFailed({ world, caseId, mediator: who }: Walk): Promise<void> {
  const mediator = await world.login(staff[who].phone);
  await world.step('调解员终结调解', () =>
    world.ask(
      mediationApi.closeFailed,
      { caseId, reason: 'gap-too-wide', note: '双方对误工天数说法差得远，都说先想想。' },
      mediator,
    ),
  );
}

/** Step 6, the end: code, drawn name, the hash that was shown; `leaveOut` the last so many signatures. */
export async function signAll(walk: Walk, leaveOut = 0): Promise<void> {
  const { world, caseId } = walk;
  await chooseOnline(walk, 'signing');
  const signers = await signersOf(walk);
  for (const signer of signers.slice(0, signers.length - leaveOut)) await sign(walk, signer);
  if (leaveOut > 0) return;
  const clerk = await world.login(staff.clerk.phone);
  await world.step('调委会盖章，协议生效', async () => {
    const { mediation } = await world.ask(mediationApi.readMediation, { caseId }, clerk);
    await world.ask(
      mediationApi.sealAgreement,
      { caseId, hash: mediation?.agreement?.hash ?? '' },
      clerk,
    );
  });
}

async function sign({ world, caseId }: Walk, { name, phone, token }: Signer): Promise<void> {
  const { mediation } = await world.ask(mediationApi.readMediation, { caseId }, token);
  const agreement = mediation?.agreement;
  if (!agreement?.signers.some((s) => s.you && !s.signedAt)) return;
  await world.step(`${name} 签字`, async () => {
    await world.ask(mediationApi.sendSignCode, { caseId }, token);
    const smsCode = await world.smsCode(phone);
    const drawing = await drawnName(name);
    await world.ask(
      mediationApi.signAgreement,
      { caseId, hash: agreement.hash, drawing, strokes: 9, smsCode },
      token,
    );
  });
}

/** Step 7: one tap. */
export async function submitClaim(walk: Walk): Promise<void> {
  await chooseOnline(walk, 'claim');
  const { world, caseId, victim } = walk;
  await world.step('一键理赔', () => world.ask(claimApi.submit, { caseId }, victim.token));
}

/** The insurer accepts the papers, a named person approves, the money goes out. */
export async function decideAndPay({ world, caseId }: Walk): Promise<void> {
  for (const desk of [staff.insurer, staff.insurer2]) {
    const token = await world.login(desk.phone);
    const { claims } = await world
      .ask(claimApi.read, { caseId }, token)
      .catch(() => ({ claims: [] }));
    for (const claim of claims) {
      const accepted = await world.step(`${desk.name} 收齐材料`, () =>
        world.ask(
          claimApi.acceptPapers,
          { caseId, claimId: claim.id, version: claim.version },
          token,
        ),
      );
      const { checks } = await world.ask(
        claimApi.readBundle,
        { caseId, claimId: claim.id, purpose: '核定' },
        token,
      );
      const answeredFor = checks.filter((c) => c.result !== 'right').map((c) => c.id);
      await world.step(`${desk.name} 同意赔付`, () =>
        world.ask(
          claimApi.approve,
          { caseId, claimId: claim.id, version: accepted.version, answeredFor },
          token,
        ),
      );
      await world.step('付款，出回单', () =>
        world.ask(claimApi.pay, { caseId, claimId: claim.id }, token),
      );
    }
  }
}

/** The last confirmation closes the case. */
export async function confirmMoney({ world, caseId, victim }: Walk): Promise<boolean> {
  const { claims } = await world.ask(claimApi.read, { caseId }, victim.token);
  let closed = false;
  for (const claim of claims) {
    for (const payment of claim.payments) {
      const answer = await world.step('伤者确认收到钱', () =>
        world.ask(
          claimApi.confirmReceipt,
          { caseId, claimId: claim.id, payment: payment.id },
          victim.token,
        ),
      );
      closed = answer.closed;
    }
  }
  return closed;
}
