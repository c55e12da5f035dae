import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculationApi } from '@shared/calculation';
import { evidenceApi } from '@shared/evidence';
import type { Money } from '@shared/kernel';
import { mediationApi } from '@shared/mediation';
import { staff } from '../../functions/local/county';
import { plots, walk, type Stop } from '../../functions/local/walk';
import { withLosses } from '../../functions/local/walk/losses';
import { draftAgreement } from '../../functions/local/walk/agreement';
import { chooseOnline, type Walk } from '../../functions/local/walk/story';
import type { Weapp } from './launch';
import { cutTexts, signInAs } from './on-phone';
import { builtWeapp, weappApp } from './weapp-app';

const app = weappApp();

type Shown = { readonly query?: string; readonly see: string };
type Pages = Readonly<Record<string, Shown>>;
type Visit = {
  readonly walked: Walk;
  readonly pages: Pages;
  /** What the phone keeps, besides the session. */
  readonly storage?: Readonly<Record<string, unknown>>;
};

const walkTo = async (number: number, stop: Stop): Promise<Walk> => {
  const plot = plots.find((p) => p.number === number);
  const walked = plot && (await walk(app.world(), plot, stop));
  if (!walked) throw new Error(`Plot ${number} does not lead to ${stop}.`);
  return walked;
};

/** Every phone page, with a case at the stage it is made for and something only the real data says. */
const signing = async (): Promise<Visit> => {
  const walked = await walkTo(10, 'in-session');
  await draftAgreement(walked, 3_000_000 as Money);
  await chooseOnline(walked, 'signing');
  const { world, caseId, code, victim } = walked;
  // the mediator looks over the draft, and so at the account in it
  const mediator = await world.login(staff.mediator.phone);
  await world.ask(mediationApi.readMediation, { caseId }, mediator);
  const evidence = await world.ask(evidenceApi.list, { caseId }, victim.token);
  const { mediation } = await world.ask(mediationApi.readMediation, { caseId }, victim.token);
  const query = `caseId=${caseId}`;
  const kept = await world.ask(calculationApi.list, { caseId }, victim.token);
  const { input } = await world.ask(calculationApi.prefill, { caseId }, victim.token);
  const keptId = kept.rows[0]?.id;
  return {
    walked,
    storage: { [`dj:draft:calculation/facts:${caseId}`]: withLosses(input, victim.name) },
    pages: {
      'home/index': { see: '清丰县高堡乡村口' },
      'me/index': { see: '138****0010' },
      'accident/finding/index': { query, see: '主要责任' },
      'account/login/index': { see: '用微信手机号登录' },
      'account/notices/index': { see: '协议' },
      'account/looks/index': { see: '清丰县道路交通事故人民调解委员会' },
      'case/home/index': { query, see: '潘秀英' },
      'case/enter/index': { query: `code=${code}`, see: '查找' },
      'case/verify/index': { query: 'phone=138****0002', see: '138****0002' },
      'case/route/index': { query, see: '先退出这次调解' },
      'case/guide/index': { query: `${query}&topic=court`, see: '去哪里，告谁' },
      'case/consent/index': { query: `${query}&stage=signing&want=online`, see: '手写签名' },
      'case/helpers/index': { query, see: '亲友' },
      'calculation/ask/index': { see: '我骑电动车，对方开汽车' },
      'calculation/case/index': { query, see: '我的计算' },
      'calculation/result/index': { query: `${query}&id=${keptId}`, see: '交强险' },
      'calculation/details/index': { query, see: '有什么就填什么' },
      'calculation/item/index': { query: `${query}&form=medical&victim=0`, see: '算进去' },
      'calculation/what-if/index': { query, see: '换个条件' },
      'calculation/check/index': {
        query: `digest=${'a'.repeat(64)}&signature=none&keyId=none`,
        see: '不是这里签出来的',
      },
      'evidence/list/index': { query, see: '住院发票.jpg' },
      'evidence/item/index': { query: `${query}&id=${evidence.items[0]?.id}`, see: '文件指纹' },
      'mediation/home/index': { query, see: '孟凡琴' },
      'mediation/agreement/index': { query, see: '文件指纹' },
      'mediation/sign/index': { query, see: '签字前再看一遍全文' },
      'mediation/check/index': {
        query: `code=${mediation?.agreement?.checkCode}`,
        see: '还没有生效',
      },
    },
  };
};

const atTimes = async () => {
  const walked = await walkTo(8, 'scheduled');
  return {
    walked,
    pages: { 'mediation/times/index': { query: `caseId=${walked.caseId}`, see: '上午 9:30' } },
  };
};

const inRoom = async () => {
  const walked = await walkTo(9, 'in-session');
  return {
    walked,
    pages: { 'mediation/room/index': { query: `caseId=${walked.caseId}`, see: '零头不要了' } },
  };
};

const paid = async () => {
  const walked = await walkTo(13, 'paid');
  return {
    walked,
    pages: { 'claim/progress/index': { query: `caseId=${walked.caseId}`, see: '豫安财险' } },
  };
};

const visits: Visit[] = [];

beforeAll(async () => {
  for (const make of [signing, atTimes, inRoom, paid]) visits.push(await make());
}, 60_000);

const open = async (weapp: Weapp, path: string, { query, see }: Shown): Promise<void> => {
  await weapp.user.open(`/${path}${query === undefined ? '' : `?${query}`}`);
  await weapp.user.see(see);
};

/** Kept after a run, to be looked at. */
const picture = async (weapp: Weapp, path: string, typeScale: number): Promise<void> => {
  const folder = join('.local', 'screenshots', 'weapp');
  mkdirSync(folder, { recursive: true });
  await weapp.user.screenshot(join(folder, `${path.replace(/\//g, '-')}.${typeScale}.png`));
};

test('the table of pages names every page of the built mini-program', () => {
  const { pages, subPackages } = JSON.parse(
    readFileSync(join(builtWeapp(), 'app.json'), 'utf8'),
  ) as { pages: string[]; subPackages: { root: string; pages: string[] }[] };
  const all = [...pages, ...subPackages.flatMap((p) => p.pages.map((page) => `${p.root}/${page}`))];
  expect(visits.flatMap((visit) => Object.keys(visit.pages)).sort()).toEqual(all.sort());
});

test.each([1, 1.4])(
  'every page opens with real data, without an error and with no text cut, at type %s',
  async (typeScale) => {
    const weapp = await app.launch({ phone: { typeScale } });
    const cut: Record<string, readonly string[]> = {};
    for (const { walked, pages, storage = {} } of visits) {
      await signInAs(weapp, app.world(), walked.victim.token, storage);
      for (const [path, shown] of Object.entries(pages)) {
        await open(weapp, path, shown);
        await picture(weapp, path, typeScale);
        const texts = await cutTexts(weapp);
        if (texts.length > 0) cut[path] = texts;
      }
    }
    expect(cut).toEqual({});
    expect(weapp.errors).toEqual([]);
  },
);

test('a text that is cut, or sticks out of the window, is found', async () => {
  const weapp = await app.launch();
  await weapp.user.see('事故赔偿，手机上办');
  expect(await cutTexts(weapp)).toEqual([]);
  await (
    await weapp.user.find('.door--first')
  ).evaluate((node) => {
    (node as HTMLElement).style.cssText = 'overflow:hidden;height:20px;min-height:0';
  });
  await (
    await weapp.user.find('.notice')
  ).evaluate((node) => {
    (node as HTMLElement).style.cssText = 'margin-left:300px;white-space:nowrap';
  });
  const found = (await cutTexts(weapp)).join('\n');
  expect(found).toContain('扫码，或填短信里的事故码 (cut by');
  expect(found).toContain('先打 120，再打 122。 (outside the window)');
});
