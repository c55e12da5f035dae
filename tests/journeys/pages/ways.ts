import type { Page } from 'playwright-core';
import { claimApi } from '@shared/claim';
import { evidenceApi } from '@shared/evidence';
import { mediationApi } from '@shared/mediation';
import type { StaffKey } from '../../../functions/local/county';
import type { World } from '../../../functions/local/walk';
import { keptSheet, toLastQuestion, toResult, toWhatIf, withCase } from './calculating';
import type { Shown, Standing } from './cases';

/** Who looks at a page: one of the two people in the accident, one who helps both, the liable one's insurer, or somebody of an office. */
export type Reader = 'victim' | 'driver' | 'helper' | 'company' | StaffKey;

/** One way to come to a page, and what it must then say. */
export type Way = {
  /** Tells the pictures of one page apart. */
  readonly state?: string;
  readonly as?: Reader;
  readonly at?: Standing;
  /** The page's address; without this it is the case's own. */
  readonly query?: (world: World, shown: Shown) => Promise<Record<string, string>>;
  readonly says: string | RegExp;
  /** What is done on the page before it is looked at. */
  readonly then?: (page: Page) => Promise<void>;
};

const victim = (at: Standing, says: Way['says'], more: Partial<Way> = {}): Way => ({
  as: 'victim',
  at,
  says,
  state: at,
  ...more,
});
const desk = (as: Reader, at: Standing, says: Way['says'], more: Partial<Way> = {}): Way => ({
  as,
  at,
  says,
  ...more,
});
const guide = (at: Standing, topic: string, says: Way['says'], more: Partial<Way> = {}): Way =>
  victim(at, says, {
    state: topic,
    query: async (_, { caseId }) => ({ caseId, topic }),
    ...more,
  });
const nothing = () => Promise.resolve({});
const tap =
  (name: string | RegExp, role: 'button' | 'link' | 'tab' | 'radio' | 'checkbox' = 'button') =>
  (page: Page) =>
    page.getByRole(role, { name }).first().click();

/** The room as those see it who sit at a desk. */
export const roomAtDesks: readonly Way[] = [
  { as: 'mediator', at: 'in-session', says: '出价', state: 'mediator' },
  { as: 'company', at: 'in-session', says: '计算单', state: 'insurer', then: tap('计算单', 'tab') },
];

/** Every page of the app, by its name in `app.pages.ts`, and the ways in which this test comes to it. */
export const ways: Readonly<Record<string, readonly Way[]>> = {
  home: [
    { says: '事故赔偿，手机上办', state: 'signed-out' },
    { as: 'victim', at: 'calculated', says: '接着办', query: nothing, state: 'signed-in' },
    { as: 'police', says: '进工作台', state: 'staff' },
  ],
  me: [
    { as: 'clerk', says: '进工作台', state: 'staff' },
    { says: '还没有登录', state: 'signed-out' },
    { as: 'victim', at: 'calculated', says: '退出登录', query: nothing, state: 'signed-in' },
    {
      as: 'victim',
      at: 'calculated',
      says: '退出登录？',
      query: nothing,
      state: 'leaving',
      then: tap('退出登录'),
    },
  ],
  'accident/finding': [victim('joined', '谁担什么责任'), victim('paid', '谁担什么责任')],
  'account/login': [
    { says: '登录，接着办' },
    { says: /手机号/, state: 'faulty', then: tap('登录') },
  ],
  'account/notices': [
    victim('signing', /没看|看过/, { query: nothing }),
    { says: '登录后能看通知', state: 'signed-out' },
  ],
  'account/looks': [victim('paid', /这个月看过/, { query: nothing })],
  'case/home': [
    victim('joined', '办到哪了'),
    victim('calculated', '办到哪了'),
    victim('times', '办到哪了'),
    victim('in-session', '办到哪了'),
    victim('signing', '办到哪了'),
    victim('settled', '办到哪了'),
    victim('failed', '调解没谈成，还有路走'),
    { as: 'helper', at: 'two-seats', says: '您现在替谁办', state: 'two-seats' },
    victim('paid', '这起事故办完了'),
    { says: '登录后接着办', at: 'joined', state: 'signed-out' },
  ],
  'case/enter': [
    { as: 'driver', at: 'served', says: '找到您的事故', query: async (_, { code }) => ({ code }) },
    {
      as: 'driver',
      at: 'served',
      says: /姓名/,
      state: 'faulty',
      query: nothing,
      then: tap('查找'),
    },
  ],
  'case/verify': [
    {
      as: 'driver',
      at: 'served',
      says: '登记的是另一个手机号',
      query: async () => ({ phone: '138****0915' }),
    },
    {
      as: 'driver',
      at: 'served',
      says: '为什么号码不一样',
      state: 'officer',
      query: async () => ({ phone: '138****0915' }),
      then: tap(/收不到了/, 'radio'),
    },
  ],
  'case/route': [
    victim('joined', '赔偿的事，您想怎么谈？'),
    victim('joined', '下一步', { state: 'chosen', then: tap(/网上/, 'radio') }),
    victim('failed', '请交警调解'),
    victim('scheduled', '想换别的办法，先退出这次调解'),
  ],
  'case/guide': [
    guide('joined', 'court', '去哪里，告谁'),
    guide('joined', 'self', '谈好了，写下来'),
    guide('failed', 'police', '怎么申请'),
    guide('settled', 'confirmation', '对方不肯来'),
    guide('settled', 'confirmation', '收起条文', {
      state: 'articles',
      then: tap('依据哪些条文', 'link'),
    }),
  ],
  'case/consent': [
    victim('joined', '同意前，先看清', {
      state: 'mediation',
      query: async (_, { caseId }) => ({ caseId, stage: 'mediation', want: 'online' }),
    }),
    victim('joined', /不用了？/, {
      state: 'leaving',
      query: async (_, { caseId }) => ({ caseId, stage: 'mediation', want: 'offline' }),
    }),
    victim('settled', '同意前，先看清', {
      state: 'claim',
      query: async (_, { caseId }) => ({ caseId, stage: 'claim', want: 'online' }),
    }),
  ],
  'case/helpers': [
    victim('joined', '请亲友代办'),
    victim('joined', /姓名/, { state: 'faulty', then: tap('核对一遍') }),
  ],
  'evidence/list': [
    victim('calculated', '每一项要什么'),
    { as: 'driver', at: 'calculated', says: /交的材料/, state: 'other-side' },
    { as: 'company', at: 'calculated', says: '双方交的材料', state: 'insurer' },
  ],
  'evidence/item': [
    victim('calculated', '文件指纹', { query: firstFile }),
    {
      as: 'driver',
      at: 'calculated',
      says: '您的疑问',
      query: firstFile,
      state: 'asking',
      then: tap('有疑问'),
    },
  ],
  'mediation/home': [
    victim('calculated', '请人来调解'),
    victim('times', '谁来谈'),
    { as: 'driver', at: 'accepted', says: '您同意吗', state: 'asked' },
    { as: 'driver', at: 'invited', says: '您会同意', state: 'asked-with-paper' },
    {
      as: 'driver',
      at: 'accepted',
      says: '确定不同意',
      state: 'refusing',
      then: tap('不同意'),
    },
    victim('in-session', '进调解室'),
    victim('signing', '谁来谈'),
    victim('settled', '去理赔'),
  ],
  'mediation/times': [
    victim('times', '哪些时间您有空'),
    victim('times', '就这些时间', { state: 'chosen', then: tap(/月/, 'checkbox') }),
  ],
  'mediation/room': [
    victim('in-session', '出价', { state: 'offers', then: tap('出价', 'tab') }),
    victim('in-session', '文字', { state: 'text', then: tap(/^文字/, 'tab') }),
  ],
  'mediation/agreement': [
    { as: 'company', at: 'signing', says: '协议写了什么', state: 'to-sign' },
    victim('signing', '人民调解协议书', { state: 'full', then: tap('全文', 'tab') }),
    victim('settled', '协议生效了'),
  ],
  'mediation/sign': [
    { as: 'mediator', at: 'signing', says: '写下您的名字', state: 'to-sign' },
    victim('signing', '现在不用您签字', { state: 'signed' }),
  ],
  'mediation/check': [
    { at: 'settled', says: '这份协议有效', query: checkCode, state: 'in-force' },
    { says: '这份协议是真的吗', state: 'empty' },
  ],
  'claim/progress': [
    victim('settled', '一键理赔'),
    victim('claimed', '走到哪了'),
    victim('paid', '走到哪了'),
  ],
  'calculation/ask': [
    { says: /不用登录，不留姓名/, state: 'first' },
    { says: /请|选/, state: 'faulty', then: tap('下一题') },
    { says: '算出来', state: 'last', then: toLastQuestion },
  ],
  'calculation/result': [
    { says: '还没有算过', state: 'empty' },
    { says: /交强险/, state: 'draft', then: toResult },
    victim('calculated', /交强险/, { state: 'kept', query: keptSheet }),
  ],
  'calculation/details': [victim('calculated', '有什么就填什么', { then: withCase })],
  'calculation/item': [
    victim('calculated', '算进去', {
      state: 'medical',
      then: withCase,
      query: async (_, { caseId }) => ({ caseId, form: 'medical', victim: '0' }),
    }),
    victim('calculated', '算进去', {
      state: 'faulty',
      then: tap('算进去'),
      query: async (_, { caseId }) => ({ caseId, form: 'medical', victim: '0' }),
    }),
  ],
  'calculation/what-if': [{ says: /这样的话/, then: toWhatIf }],
  'calculation/case': [
    victim('joined', '还没有计算单', { state: 'empty' }),
    victim('calculated', '该赔多少，算清楚再谈', { state: 'kept' }),
  ],
  'calculation/check': [{ says: /查验|核对/ }],
  'mediation/desk': [
    desk('clerk', 'applied', /轮到我/, { state: 'clerk', query: nothing }),
    desk('mediator', 'signing', /轮到我/, { state: 'mediator', query: nothing }),
    desk('mediator', 'settled', '办完的', { state: 'done', query: async () => ({ view: 'done' }) }),
  ],
  'mediation/desk/file': [
    desk('clerk', 'applied', '派给他', { state: 'applied' }),
    desk('mediator2', 'assigned', '这起事故', { state: 'assigned' }),
    desk('mediator', 'times', '这起事故', { state: 'times' }),
    desk('mediator', 'scheduled', '这起事故', { state: 'scheduled' }),
    desk('mediator', 'in-session', '这起事故', { state: 'in-session' }),
    desk('mediator', 'signing', /协议第/, { state: 'signing' }),
    desk('clerk', 'settled', /协议第/, { state: 'settled' }),
  ],
  'mediation/desk/draft': [desk('mediator', 'in-session', '拟好了，请各方签')],
  'accident/desk': [
    desk('police', 'reported', /QF/, { query: nothing }),
    desk('police', 'reported', '没有找到“不在册”', {
      query: async () => ({ find: '不在册' }),
      state: 'nothing-found',
    }),
  ],
  'accident/desk/file': [
    desk('police', 'reported', '能办的', { state: 'reported' }),
    desk('police', 'served', '来源', { state: 'served' }),
    desk('police', 'joined', '来源', { state: 'joined' }),
  ],
  'accident/desk/form': [
    desk('police', 'served', '登记，生成事故码', { query: nothing, state: 'new' }),
    desk('police', 'served', '登记，生成事故码', {
      query: nothing,
      state: 'faulty',
      then: tap('登记，生成事故码'),
    }),
    desk('police', 'reported', '出具认定书', {
      state: 'finding',
      query: async (_, { caseId }) => ({ caseId, mode: 'finding' }),
    }),
    desk('police', 'served', '更正', { state: 'correct' }),
  ],
  'accident/desk/print': [desk('police', 'served', '一事故一码')],
  'case/desk/court': [
    desk('judge', 'settled', /QF/, { query: nothing, state: 'settled' }),
    desk('judge', 'settled', /本院案件/, { query: async () => ({ show: 'all' }), state: 'all' }),
  ],
  'case/desk/court/file': [desk('judge', 'settled', '都有谁')],
  'case/desk/board': [desk('supervisor', 'claimed', /./, { query: nothing })],
  'claim/desk': [
    desk('company', 'claimed', /QF/, { query: nothing }),
    desk('company', 'in-session', '正在调解的事故', {
      state: 'mediation',
      query: async () => ({ view: 'mediation' }),
    }),
    desk('company', 'paid', '办完的理赔', { state: 'done', query: async () => ({ view: 'done' }) }),
  ],
  'claim/desk/file': [
    desk('company', 'claimed', /程序核对/, { state: 'claimed', query: oneClaim }),
    desk('company', 'paid', '办了什么', { state: 'paid', query: oneClaim }),
  ],
};

async function firstFile(
  world: World,
  { caseId, victim: phone }: Shown,
): Promise<Record<string, string>> {
  const { items } = await world.ask(evidenceApi.list, { caseId }, await world.login(phone));
  return { caseId, id: items[0]?.id ?? '' };
}

async function checkCode(
  world: World,
  { caseId, victim: phone }: Shown,
): Promise<Record<string, string>> {
  const { mediation } = await world.ask(
    mediationApi.readMediation,
    { caseId },
    await world.login(phone),
  );
  return { code: mediation?.agreement?.checkCode ?? '' };
}

async function oneClaim(
  world: World,
  { caseId, victim: phone }: Shown,
): Promise<Record<string, string>> {
  const { claims } = await world.ask(claimApi.read, { caseId }, await world.login(phone));
  return { caseId, claimId: claims[0]?.id ?? '' };
}
