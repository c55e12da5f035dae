import { addDays, dateOf, instantOf, type CaseId } from '@shared/kernel';
import { moving, until } from '../../support/room-page';
import {
  arrive,
  box,
  button,
  day,
  desk,
  field,
  fillCode,
  radio,
  seen,
  type Person,
} from './acting';
import { total } from './party';

/** The victim asks for a mediator, from the case's own page. */
export async function apply(person: Person, caseId: CaseId): Promise<void> {
  const { page } = person;
  await arrive(person, 'case/home', { caseId });
  await button(page, '去申请调解').click();
  await button(page, '申请调解').click();
  await seen(page, '谁来谈').waitFor();
}

/** From the queue to the file of this case. */
async function openFile(person: Person, name: string): Promise<void> {
  const { page } = person;
  await arrive(person, 'mediation/desk');
  await page.getByRole('row', { name: new RegExp(name) }).click();
  await seen(page, '这起事故').waitFor();
}

export async function assign(clerk: Person, name: string): Promise<void> {
  await openFile(clerk, name);
  await radio(clerk.page, /^孟凡琴/).click();
  await button(clerk.page, '派给他').click();
  await seen(clerk.page, /已经派给他/).waitFor();
}

export async function accept(mediator: Person, name: string): Promise<void> {
  await openFile(mediator, name);
  await radio(mediator.page, '没有关系，我接').click();
  await button(mediator.page, '接下这件').click();
  await seen(mediator.page, '接下了').waitFor();
}

/** Each of the others is asked, and agrees. */
export async function agreeToMediate(person: Person, caseId: CaseId): Promise<void> {
  await arrive(person, 'mediation/home', { caseId });
  await button(person.page, '同意调解').click();
  await button(person.page, '同意调解').waitFor({ state: 'hidden' });
}

/** The insurer finds the table on its own desk. */
export async function agreeFromDesk(insurer: Person, name: string): Promise<void> {
  const { page } = insurer;
  const phone = page.viewportSize();
  await page.setViewportSize(desk);
  await arrive(insurer, 'claim/desk');
  await page.getByRole('navigation').getByRole('link', { name: '调解' }).click();
  await page.getByRole('row', { name: new RegExp(name) }).click();
  await button(page, '同意调解').click();
  await button(page, '同意调解').waitFor({ state: 'hidden' });
  if (phone) await page.setViewportSize(phone);
}

export async function proposeTimes(mediator: Person, name: string): Promise<void> {
  const { page } = mediator;
  await openFile(mediator, name);
  for (const [at, which] of ['第一个', '第二个'].entries()) {
    await day(page, `${which}：哪天`).fill(addDays(dateOf(instantOf(Date.now())), 4 + at));
    await field(page, `${which}：几点`).fill('9:30');
  }
  await button(page, '请各方选这 2 个时间').click();
  await button(page, /^定 /).first().waitFor();
}

export async function pickTime(person: Person, caseId: CaseId): Promise<void> {
  const { page } = person;
  await arrive(person, 'mediation/times', { caseId });
  await box(page, /9:30/).first().click();
  await button(page, '就这些时间').click();
  await seen(page, '选好了').waitFor();
}

/** Identity checked one by one, the warning read, the session declared open. */
export async function openSession(mediator: Person, name: string): Promise<void> {
  const { page } = mediator;
  await openFile(mediator, name);
  for (const one of await box(page, /^(?!念过了)/).all()) await one.click();
  await box(page, /^念过了/).click();
  await button(page, '宣布开始').click();
  await button(page, '进调解室').click();
}

export async function enterRoom(person: Person, caseId: CaseId): Promise<void> {
  await arrive(person, 'mediation/home', { caseId });
  await button(person.page, '进调解室').click();
}

/** Everybody has everybody else's moving picture. */
export async function seeOneAnother(people: readonly Person[]): Promise<void> {
  const sees = ({ page }: Person) =>
    until('each sees the others', async () => (await moving(page)) === people.length - 1);
  await Promise.all(people.map(sees));
}

/** The calculation on the table, what the victim asks, what the insurer offers, and the victim's yes. */
export async function bargain(victim: Person, insurer: Person): Promise<void> {
  const { page } = victim;
  await page.getByRole('tab', { name: '计算单' }).click();
  await button(page, /摆上桌$/).click();
  await seen(page, '在桌上').waitFor();
  await page.getByRole('tab', { name: '出价' }).click();
  await offer(victim, '15000', '按计算单');
  await seen(insurer.page, '¥15,000.00').waitFor();
  await offer(insurer, total, '交强险内全赔');
  await button(page, `同意 ¥${total}`).click();
  await seen(insurer.page, '对方同意').waitFor();
}

async function offer({ page }: Person, amount: string, why: string): Promise<void> {
  await button(page, '说个数').click();
  await field(page, '一共多少').fill(amount);
  await field(page, '为什么是这个数').fill(why);
  await button(page, '说出去').click();
  await seen(page, `¥${total === amount ? total : '15,000.00'}`).waitFor();
}

export async function leaveRoom({ page }: Person): Promise<void> {
  await button(page, '离开').click();
  await button(page, '离开').waitFor({ state: 'hidden' });
}

/** The form opens with what was agreed and what the calculation says; only the account is typed. */
export async function draft(mediator: Person, name: string): Promise<void> {
  const { page } = mediator;
  await openFile(mediator, name);
  await button(page, '拟协议').click();
  await seen(page, '对得上').waitFor();
  await field(page, '开户行').fill('清丰县农村信用社');
  await field(page, '账号').fill('6217000033084417');
  await button(page, '拟好了，请各方签').click();
  await seen(page, /协议第 1 稿/).waitFor();
}

/** Reads, draws the name, types the code from the phone, and signs. */
export async function sign(person: Person, caseId: CaseId, by: 'finger' | 'mouse'): Promise<void> {
  const { page } = person;
  await arrive(person, 'mediation/agreement', { caseId });
  await seen(page, '协议写了什么').waitFor();
  await button(page, '看清了，去签字').click();
  await (by === 'finger' ? drawWithFinger(person) : drawWithMouse(person));
  await fillCode(person);
  await button(page, '确认签字').click();
  await seen(page, '签好了').waitFor();
}

type Point = { readonly x: number; readonly y: number };

async function strokesOn({ page }: Person): Promise<Point[][]> {
  const pad = page.getByRole('img', { name: '签名板' });
  await pad.scrollIntoViewIfNeeded();
  const frame = await pad.boundingBox();
  if (!frame) throw new Error('there is nothing to sign on');
  const at = (x: number, y: number): Point => ({
    x: frame.x + frame.width * x,
    y: frame.y + frame.height * y,
  });
  return [0.2, 0.4, 0.6, 0.75].map((x) =>
    [0, 1, 2, 3, 4, 5].map((n) => at(x + n * 0.02, 0.25 + n * 0.09)),
  );
}

async function drawWithMouse(person: Person): Promise<void> {
  const { mouse } = person.page;
  for (const [first, ...rest] of await strokesOn(person)) {
    if (!first) continue;
    await mouse.move(first.x, first.y);
    await mouse.down();
    for (const { x, y } of rest) await mouse.move(x, y);
    await mouse.up();
  }
}

async function drawWithFinger(person: Person): Promise<void> {
  const strokes = await strokesOn(person);
  const phone = await person.page.context().newCDPSession(person.page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) =>
    phone.send('Input.dispatchTouchEvent', { type, touchPoints });
  for (const [first, ...rest] of strokes) {
    if (!first) continue;
    await touch('touchStart', [first]);
    for (const point of rest) await touch('touchMove', [point]);
    await touch('touchEnd', []);
  }
  await phone.detach();
}

/** The office's seal is the last one; with it the agreement is in force. */
export async function seal(clerk: Person, name: string): Promise<void> {
  const { page } = clerk;
  await openFile(clerk, name);
  await button(page, '盖调委会的章').click();
  await seen(page, '各方都签了。盖章后马上生效。').waitFor();
  await button(page, '盖章').click();
  await seen(page, '盖好章了').waitFor();
}

export async function isInForce(person: Person, caseId: CaseId): Promise<void> {
  await arrive(person, 'mediation/agreement', { caseId });
  await seen(person.page, '协议生效了').waitFor();
}
