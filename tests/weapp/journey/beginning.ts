import { entryUrl } from '@shared/accident';
import { idNumberOf, type Plot } from '../../../functions/local/walk/people';
import type { Weapp } from '../launch';

/** With the client of WeChat's developer tools: taps the first such element, and waits for the page it leads to. */
const tapTo = async ({ mini, user }: Weapp, selector: string, path: string): Promise<void> => {
  const page = await mini.currentPage();
  await (await page?.$(selector))?.tap();
  await user.arrive(path);
  expect((await mini.currentPage())?.path).toBe(path);
};

/** One tap gives WeChat's two codes; the server changes them for the person and her phone number. */
export const signInByWechat = async (weapp: Weapp): Promise<void> => {
  await tapTo(weapp, '.list .row--tap', 'account/login/index');
  await tapTo(weapp, '.btn--primary', 'home/index');
  await weapp.user.see('还没有事故');
};

/** The code is scanned, the rest typed; what was typed outlives an app kill. */
export const enterByCode = async (weapp: Weapp, plot: Plot, code: string): Promise<void> => {
  const { user, phone, kill } = weapp;
  const { name } = plot.victim;
  await tapTo(weapp, '.door--first', 'case/enter/index');
  await phone.willScan(null);
  await user.tapText('扫一扫');
  await phone.willScan(entryUrl('https://qingfeng.example', code));
  await user.tapText('扫一扫');
  await user.fill('姓名', name);
  await kill();
  await tapTo(weapp, '.door--first', 'case/enter/index');
  expect(await user.value('姓名')).toBe(name);
  expect((await user.value('事故码')).replace(/\s/g, '')).toBe(code);
  await user.fill('身份证后四位', idNumberOf(plot.victim).slice(-4));
  await user.doubleTapText('查找');
  await user.arrive('case/home/index');
};

/** Whose turn it is stands on top; she chooses the online way and agrees to it. */
export const chooseOnline = async ({ user }: Weapp): Promise<void> => {
  await user.see('轮到您');
  await user.tapText('去看有哪些路');
  await user.tapText('退出后，证据都给您留着');
  await user.tapText('下一步');
  await user.doubleTapText('同意，网上办');
  await user.arrive('case/home/index');
  await user.see('可以申请调解了');
};
