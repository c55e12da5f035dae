import { accidentApi } from '@shared/accident';
import { addDays, dateOf, instantOf, type CaseId } from '@shared/kernel';
import { staff } from '../../../functions/local/county';
import { idNumberOf, type Person as Invented } from '../../../functions/local/walk/people';
import { browserWorld } from '../../support/browser-world';
import { arrive, button, day, field, pick, seen, signIn, type Person } from './acting';

export const victim: Invented = {
  name: '沈桂兰',
  phone: '13811210001',
  born: '1969-05-18',
  order: '226',
};
export const driver: Invented = {
  name: '田永强',
  phone: '13811220001',
  born: '1987-03-09',
  order: '413',
};

const place = '清丰县双庙乡 101 省道与文化路口';

/** The officer signs in, enters the accident, and comes to its file. Gives the case. */
export async function enterAccident(officer: Person): Promise<CaseId> {
  const { page } = officer;
  await arrive(officer, 'account/login');
  await signIn(officer);
  await button(page, '登记事故').last().click();
  await fillPlace(officer);
  await fillVehicles(officer);
  await fillPeople(officer);
  await button(page, '登记，生成事故码').click();
  await seen(page, '能办的').waitFor();
  return (/caseId=([^&]+)/.exec(page.url())?.[1] ?? '') as CaseId;
}

const ago = (days: number): string => addDays(dateOf(instantOf(Date.now())), -days);

async function fillPlace({ page }: Person): Promise<void> {
  await field(page, '事故编号').fill(`410922${ago(9).replaceAll('-', '')}0821`);
  await day(page, '日期').fill(ago(9));
  await field(page, '时间').fill('07:25');
  await field(page, '地点').fill(place);
  await day(page, '现场调查日期').fill(ago(9));
  await pick(page, '类型', '伤人').click();
  await pick(page, '程序', '一般程序').click();
  await pick(page, '天气', '晴').click();
  await field(page, '经过').fill('小型轿车右转弯时，与直行的电动自行车相撞。');
}

async function fillVehicles({ page }: Person): Promise<void> {
  const [car, bike] = [page.locator('.acc-item').nth(0), page.locator('.acc-item').nth(1)];
  await pick(car, '种类', '机动车').click();
  await field(car, '车型').fill('小型轿车');
  await field(car, '号牌').fill('豫J5K217');
  await button(car, /加交强险/).click();
  await button(car, /加商业三者险/).click();
  for (const [at, number] of ['JQ-2026-000821', 'SY-2026-000821'].entries()) {
    const policy = car.locator('.acc-policy').nth(at);
    await pick(policy, '保险公司', '豫安财险').click();
    await field(policy, '保单号').fill(number);
    await day(policy, '起期').fill(ago(130));
    await day(policy, '止期').fill(ago(-235));
  }
  await field(car.locator('.acc-policy').nth(1), '限额').fill('1000000');
  await pick(bike, '种类', '非机动车').click();
  await field(bike, '车型').fill('电动自行车');
}

async function fillPeople({ page }: Person): Promise<void> {
  const people = [
    { at: 2, ref: 'A', who: driver, is: '驾驶人', harm: '财产损失', vehicle: '豫J5K217' },
    { at: 3, ref: 'B', who: victim, is: '骑行人', harm: '受伤', vehicle: '电动自行车' },
  ] as const;
  for (const { at, ref, who, is, harm, vehicle } of people) {
    const part = page.locator('.acc-item').nth(at);
    await pick(part, `${ref} 是谁`, is).click();
    await field(part, '姓名').fill(who.name);
    await field(part, '证件号码').fill(idNumberOf(who));
    await field(part, '手机号').fill(who.phone);
    await pick(part, '损害', harm).click();
    await pick(part, '哪辆车', vehicle).click();
    if (harm === '受伤') await field(part, '伤情').fill('右胫腓骨骨折，住院治疗');
  }
}

/** The finding is made, and reaches both by hand. */
export async function issueAndServe(officer: Person): Promise<void> {
  const { page } = officer;
  await button(page, '制作认定书').click();
  await pick(page, '出哪种', '认定书').click();
  await field(page, '编号').fill('清公交认字〔2026〕第0821号');
  await pick(page, `A ${driver.name}的责任`, '主要').click();
  await pick(page, `B ${victim.name}的责任`, '次要').click();
  await field(page, '一句话说明（当事人会看到）').fill('汽车转弯没有让直行的人和车。');
  await field(page, '事故基本事实').fill(
    `${driver.name}驾驶小型轿车行驶至${place}右转，与${victim.name}相撞。`,
  );
  await field(page, '成因分析').fill(`${driver.name}转弯没有让直行车辆先行，是事故的主要原因。`);
  await field(page, '依据的条款').fill('道路交通安全法实施条例第52条');
  await field(page, '办案民警').fill('周建国、刘振宇');
  await day(page, '制作日期').fill(ago(0));
  await button(page, '出具认定书').click();
  await button(page, '登记送达').click();
  await seen(page, /当面送达/).waitFor();
}

/** What the QR on the finding says. */
export async function entryLink(caseId: CaseId): Promise<string> {
  const world = browserWorld();
  const token = await world.login(staff.police.phone);
  return (await world.ask(accidentApi.readFile, { caseId }, token)).entryUrl;
}

/** The whole number is shown once its use is written down; the person will see who looked and why. */
export async function lookAtNumber(officer: Person, purpose: string): Promise<void> {
  const { page } = officer;
  await button(page, `看 ${victim.name} 的号码`).click();
  await field(page, '用途').fill(purpose);
  await button(page, '写好了，看号码').click();
  await seen(page, victim.phone).waitFor();
  await button(page, '看好了').click();
}
