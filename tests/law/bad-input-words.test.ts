import { calculate } from '@shared/law/compensation';
import { withAt } from '@shared/law/compensation/path';
import { henan } from '@shared/law/standards/henan';
import { accident, itemOf, resultOf } from './support/inputs';

const said = (path: string, value: unknown): readonly string[] => {
  const answer = calculate(withAt(accident(), path, value), henan);
  return answer.ok ? [] : (answer.error.fields ?? []).map((f) => f.message);
};
const policy = { id: 'c', kind: 'third-party', limit: 100 };
const dead = { kind: 'death' };
const kin = { id: 'm', relation: 'parent', supporters: 2 };

describe('a fault of form is told by what the field should look like', () => {
  it.each([
    ['decidedOn', '2021-02-30', '计算日期：要写成 2021-03-01 这样的日期，并且真有这一天。'],
    ['decidedOn', null, '计算日期：要写成 2021-03-01 这样的日期，并且真有这一天。'],
    ['accidentAt', '2021/3/1', '事故时间：要写成 2021-03-01 这样的日期，并且真有这一天。'],
    ['parties.0.id', '甲 车', '第 1 项事故各方 · 编号：编号只能用字母、数字、横线和下划线。'],
    ['parties.0.driver', 'drunk', '第 1 项事故各方 · 驾驶人情形：要列成清单，一项一项填。'],
    ['victims.0.name', 5, '第 1 项受害人 · 名称：要填文字。'],
    ['onHoliday', 'yes', '是否节假日：只能填“是”（true）或“否”（false）。'],
    [
      'parties.0.compulsory',
      'insured',
      '第 1 项事故各方 · 交强险：这里要填一组内容，不能只填一个值。',
    ],
    [
      'settings',
      { multiGrade: 'most' },
      '计算设置 · 多处伤残指数：不在可选的范围内，请重新选择。可以填：grade-percent、plus-one、cap10、sum、highest。',
    ],
    [
      'settings',
      { multigrade: 'sum' },
      '计算设置：不认识这几项：multigrade（是不是 multiGrade？）。',
    ],
    ['costs', { fees: 1 }, '诉讼费和利息：不认识这几项：fees。'],
    ['settings', { dayDivisor: 0 }, '计算设置 · 日标准除数：不能小于 1。'],
    [
      'victims.0.nonMedicare',
      { by: 'guess' },
      '第 1 项受害人 · 非医保部分 · 扣减方式：不在可选的范围内，请重新选择。可以填：percent、amount。',
    ],
  ])('%s = %j', (path, value, sentence) => {
    expect(said(path, value)).toEqual([sentence]);
  });
});

describe('facts that cannot stand together', () => {
  it.each([
    [
      'a deductible by duty without a duty',
      'parties.0',
      { id: 'car', kind: 'motor', covers: [{ ...policy, deductibleByDuty: true }] },
      '第 1 项事故各方 · 第 1 项商业险 · 按责任扣免赔率：按责任扣免赔率的，要填这一方的责任等级。',
    ],
    [
      'a doubled limit without the kind of day',
      'parties.0.covers',
      [{ ...policy, adds: ['holiday-double'] }],
      '是否节假日：保单有节假日限额翻倍险，要写明事故那天是不是节假日。',
    ],
    [
      'more used of a policy than it has',
      'parties.0.covers',
      [{ ...policy, used: 101 }],
      '第 1 项事故各方 · 第 1 项商业险 · 前案已用限额：已用和预留的合计超过保险限额。',
    ],
    [
      'more used of a sub-limit than it has',
      'parties.0.compulsory',
      { status: 'insured', used: { medical: 1_800_001 } },
      '第 1 项事故各方 · 交强险 · 前案已用限额 · 医疗费用：合计超过这一分项的限额 18000 元。',
    ],
    [
      'money from the insurer of a car without insurance',
      '',
      {
        parties: [{ id: 'car', kind: 'motor', duty: 'full', compulsory: { status: 'uninsured' } }],
        payments: [{ id: '1', by: 'compulsory:car', victim: 'v', amount: 1 }],
      },
      '第 1 项已付款项 · 付款人：没有这个付款人。',
    ],
    [
      'a free ride of the driver himself',
      'victims.0',
      { id: 'v', party: 'car', role: 'self', freeRidePercent: 10, items: [] },
      '第 1 项受害人 · 好意同乘减轻：好意同乘只减轻对乘车人的赔偿，请把身份选为乘车人。',
    ],
    [
      'support for more than twenty years',
      'victims.0.items',
      [dead, { kind: 'dependants', people: [{ ...kin, years: 20, months: 1 }] }],
      '第 1 项受害人 · 第 2 项赔偿项目 · 第 1 项被扶养人 · 年数：扶养年限最长 20 年。',
    ],
    [
      'an insurer nobody has that is not asked',
      'victims.0.notSuingInsurers',
      ['ghost'],
      '第 1 项受害人 · 第 1 项不起诉的交强险：没有这一方。',
    ],
  ])('%s', (_title, path, value, sentence) => {
    const answer = calculate(
      path === '' ? { ...accident(), ...(value as object) } : withAt(accident(), path, value),
      henan,
    );
    const messages = answer.ok ? [] : (answer.error.fields ?? []).map((f) => f.message);
    expect(messages).toContain(sentence);
  });

  it('more days in hospital than have passed are counted, with a word to look again', () => {
    const r = resultOf({
      decidedOn: '2021-03-10',
      victims: [{ id: 'v', items: [{ kind: 'meal', parts: [{ days: 30, perDay: 5000 }] }] }],
    });
    expect(itemOf(r, 'meal').notes.join()).toBe('住院天数比事故到计算日的 10 天还多，请核对。');
  });
});
