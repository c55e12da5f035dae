import sharp from 'sharp';
import type { CaseId } from '@shared/kernel';
import { addDays, dateOf, instantOf } from '@shared/kernel';
import { idNumberOf, type Person as Invented } from '../../../functions/local/walk/people';
import { arrive, box, button, day, field, radio, row, seen, signIn, type Person } from './acting';

/** From the code on the finding into the case: what was typed before signing in is still there after it. */
export async function enterByCode(person: Person, link: string, who: Invented): Promise<void> {
  const { page } = person;
  await page.goto(link);
  await field(page, '姓名').fill(who.name);
  await field(page, '身份证后四位').fill(idNumberOf(who).slice(-4));
  await button(page, '先登录，再查找').click();
  await signIn(person);
  await button(page, '查找').click();
  await seen(page, '办到哪了').waitFor();
}

/** Route, consent, and back: freely chosen for one stage. */
export async function chooseOnline(
  person: Person,
  caseId: CaseId,
  stage: '调解' | '签协议' | '理赔',
): Promise<void> {
  const { page } = person;
  await arrive(person, 'case/home', { caseId });
  await row(page, /不想网上办了|网上办还是线下办/).click();
  if (stage === '调解') {
    await radio(page, /^网上调解/).click();
    await button(page, '下一步').click();
  } else await row(page, new RegExp(`^${stage}`)).click();
  await button(page, '同意，网上办').click();
  await seen(page, '办到哪了').waitFor();
}

/** A helper is named with what and until when, and taken back. */
export async function nameHelperAndRevoke(person: Person, caseId: CaseId): Promise<void> {
  const { page } = person;
  await arrive(person, 'case/home', { caseId });
  await row(page, /^亲友代办/).click();
  await field(page, '他的姓名').fill('沈小军');
  await field(page, '他的手机号').fill('13811230001');
  await box(page, /^替您交证据/).click();
  await day(page, '办到哪天').fill(addDays(dateOf(instantOf(Date.now())), 30));
  await button(page, '核对一遍').click();
  await button(page, '对，就这样').click();
  await button(page, '收回沈小军的代办').click();
  await button(page, '是，马上收回').click();
  await seen(page, '已收回').waitFor();
}

export const photo = '住院发票.jpg';

/** A photo from the album, sent in parts and sealed. */
export async function uploadPhoto(person: Person, caseId: CaseId): Promise<void> {
  const { page } = person;
  await arrive(person, 'case/home', { caseId });
  await row(page, /^证据/).click();
  await row(page, '为医疗费传材料').click();
  const chooser = page.waitForEvent('filechooser');
  await button(page, '相册').click();
  const background = { r: 240, g: 236, b: 228 };
  const buffer = await sharp({ create: { width: 800, height: 600, channels: 3, background } })
    .jpeg()
    .toBuffer();
  await (await chooser).setFiles({ name: photo, mimeType: 'image/jpeg', buffer });
  await seen(page, new RegExp(`${photo}（已封存`)).waitFor();
}

/** The other side looks at the photo and asks. */
export async function askAbout(person: Person, caseId: CaseId): Promise<void> {
  const { page } = person;
  await arrive(person, 'evidence/list', { caseId });
  await row(page, new RegExp(photo)).click();
  await button(page, '看原件').click();
  await page.getByRole('img', { name: photo }).waitFor();
  await button(page, '有疑问').click();
  await field(page, '您的疑问').fill('哪一张是住院的发票？');
  await button(page, '问对方').click();
  await seen(page, '问出去了，等对方回答').waitFor();
}

export async function answerAbout(person: Person, caseId: CaseId): Promise<void> {
  const { page } = person;
  await arrive(person, 'evidence/list', { caseId });
  await seen(page, /去回答/).click();
  await field(page, '您的回答').fill('就是这一张，盖了医院的章。');
  await button(page, '回答').click();
  await seen(page, '回答了').waitFor();
}

/** 医疗费 12,000 + 伙食 20 × 50 + 修车 1,150. */
export const total = '14,150.00';

/** What the case knows is filled in; the victim adds her losses and keeps the sheet with the case. */
export async function calculate(person: Person, caseId: CaseId, name: string): Promise<void> {
  const { page } = person;
  await arrive(person, 'calculation/case', { caseId });
  await button(page, '新算一份').click();
  await page.getByRole('tab', { name }).click();
  await fillItem(person, '医疗费', { 金额: '12000' });
  await fillItem(person, '住院伙食补助', { 天数: '20', 每天多少: '50' });
  await fillItem(person, '修车费', { 修车花了: '1150' });
  await button(page, '看结果').click();
  // the page before has tabs of the same names
  await seen(page, '每一项怎么来的').waitFor();
  await page.getByRole('tab', { name }).click();
  await button(page, '存进案子').click();
  await seen(page, /存进案子，不能改/).waitFor();
}

async function fillItem(
  { page }: Person,
  item: string,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  await row(page, new RegExp(`^${item}`)).click();
  for (const [label, value] of Object.entries(values)) {
    await page
      .getByRole('textbox', { name: new RegExp(label) })
      .first()
      .fill(value);
  }
  await button(page, '算进去').click();
  await button(page, '看结果').waitFor();
}
