import type { CaseId } from '@shared/kernel';
import { arrive, box, button, seen, type Person } from './acting';
import { total } from './party';

/** One tap, from the agreement in force. */
export async function claimOnce(person: Person, caseId: CaseId): Promise<void> {
  const { page } = person;
  await arrive(person, 'claim/progress', { caseId });
  await seen(page, '材料自动带上，不用再交一遍。').waitFor();
  await button(page, '一键理赔').click();
  await seen(page, '走到哪了').waitFor();
}

/** The insurer's clerk finds the claim in the queue, answers for what the program doubts, approves and pays. */
export async function decideAndPay(insurer: Person, name: string): Promise<void> {
  const { page } = insurer;
  await arrive(insurer, 'claim/desk');
  await page.getByRole('row', { name: new RegExp(name) }).click();
  await seen(page, '程序核对').waitFor();
  await button(page, '材料齐，先告诉当事人').click();
  // the file is read again before anything is ticked
  await button(page, '要补材料').waitFor({ state: 'hidden' });
  for (const doubt of await box(page, /我核过了/).all()) await doubt.click();
  await button(page, /^同意/).click();
  await button(page, '同意，付款').last().click();
  await seen(page, /回单/).waitFor();
}

export async function confirmMoney(person: Person, caseId: CaseId): Promise<void> {
  const { page } = person;
  await arrive(person, 'claim/progress', { caseId });
  await button(page, '钱到了，我来确认').click();
  await seen(page, new RegExp(`收到 ¥${total}`)).waitFor();
  await button(page, '到了，确认').click();
  await seen(page, '钱已到账').waitFor();
}
