import type { Page } from 'playwright-core';
import { calculationApi } from '@shared/calculation';
import type { World } from '../../../functions/local/walk';
import type { Shown } from './cases';

const choices: readonly (readonly string[])[] = [
  ['我骑电动车，对方开汽车'],
  ['主要责任'],
  ['评上了伤残', '十级'],
];

/** Answers the questions one after another, up to the last one. */
export async function toLastQuestion(page: Page): Promise<void> {
  const next = () => page.getByRole('button', { name: '下一题' }).click();
  const choose = (name: string) =>
    page.getByRole('radio', { name: new RegExp(`^${name}`) }).click();
  for (const names of choices) {
    for (const name of names) await choose(name);
    await next();
  }
  await page.getByRole('textbox', { name: /^看病花了多少/ }).fill('20000');
  await page.getByRole('textbox', { name: /^住院几天/ }).fill('15');
  await next();
  await choose('18 到 59 岁');
}

/** From any page of the calculator: answers all, and comes to the result. */
export async function toResult(page: Page): Promise<void> {
  await inPlaceOf(page, (address) => address.replace(/#\/.*$/, '#/calculation/ask/index?q=side'));
  await toLastQuestion(page);
  await page.getByRole('button', { name: '算出来' }).click();
}

/** From the result to the dials. */
export async function toWhatIf(page: Page): Promise<void> {
  await toResult(page);
  await page.getByRole('button', { name: '换个条件试试' }).click();
}

/** Begins a calculation with what the case knows, and comes back to the page it was called on. */
export async function withCase(page: Page): Promise<void> {
  const wanted = page.url();
  await inPlaceOf(page, (address) => address.replace(/#\/[a-z/-]+\?/, '#/calculation/case/index?'));
  await page.getByRole('button', { name: '新算一份' }).click();
  await page.getByRole('button', { name: '看结果' }).waitFor();
  await inPlaceOf(page, () => wanted);
}

async function inPlaceOf(page: Page, to: (address: string) => string): Promise<void> {
  const address = to(page.url());
  await page.goto('about:blank');
  await page.goto(address);
}

/** The calculation that is kept with the case. */
export async function keptSheet(
  world: World,
  { caseId, victim }: Shown,
): Promise<Record<string, string>> {
  const { rows } = await world.ask(calculationApi.list, { caseId }, await world.login(victim));
  return { caseId, id: rows[0]?.id ?? '' };
}
