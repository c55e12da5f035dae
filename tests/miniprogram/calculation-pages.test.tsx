import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { inputOf, noAnswers, type Answers } from '@shared/calculation';
import type { LocalDate } from '@shared/kernel';
import { calculate, digestInput, type CalculationFacts } from '@shared/law/compensation';
import { loadStandards } from '@shared/law/standards';
import AskPage from '@phone/calculation/ask';
import DetailsPage from '@phone/calculation/details';
import ItemPage from '@phone/calculation/item';
import { digestOf } from '@phone/calculation/logic/digest';
import { keepFacts, readFacts } from '@phone/calculation/logic/facts-store';
import ResultPage from '@phone/calculation/result';
import WhatIfPage from '@phone/calculation/what-if';
import { signIn, signOut } from '@phone/lib';
import { phone } from './doubles/taro';

const answers: Answers = {
  ...noAnswers,
  accidentOn: '2023-08-18',
  side: 'ride-car',
  duty: 'main',
  harm: 'disability',
  grade: '10',
  medical: '34826.50',
  hospitalDays: '25',
  age: 'adult',
};
const facts = (change: Partial<Answers> = {}, on = '2024-01-10'): CalculationFacts =>
  inputOf({ ...answers, ...change }, on as LocalDate);
const answer = (value: object) => async () => ({ statusCode: 200, data: { ok: true, value } });

beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined;
  phone.reset();
  signOut();
});

describe('the guided entry', () => {
  const branches: [string, string[]][] = [
    [
      'an injury',
      [
        '我骑电动车，对方开汽车',
        '下一题',
        '主要责任',
        '下一题',
        '受了伤，评不上伤残',
        '下一题',
        '2 万',
        '15 天',
        '下一题',
        '18 到 59 岁',
        '算出来',
      ],
    ],
    [
      'a heavy disability',
      [
        '我走路，对方开汽车',
        '下一题',
        '全部责任',
        '下一题',
        '评上了伤残',
        '八级',
        '下一题',
        '10 万',
        '60 天',
        '下一题',
        '60 到 64 岁',
        '算出来',
      ],
    ],
    [
      'a death',
      [
        '我坐汽车，和别的汽车撞了',
        '下一题',
        '还没认定，或不知道',
        '下一题',
        '人不在了',
        '下一题',
        '5 万',
        '7 天',
        '下一题',
        '75 岁以上',
        '算出来',
      ],
    ],
  ];
  test.each(branches)(
    'leads from the first question to an estimate of %s in at most 12 taps, without login',
    (_, taps) => {
      render(<AskPage />);
      for (const tap of taps) fireEvent.click(screen.getByText(tap));
      expect(taps.length).toBeLessThanOrEqual(12);
      expect(phone.urls).toEqual(['/calculation/result/index']);
      expect(phone.requests).toEqual([]);
      expect(readFacts('')?.victims[0]?.items.length).toBeGreaterThan(3);
    },
  );

  test('does not let a question be left open, and says what is missing', () => {
    render(<AskPage />);
    fireEvent.click(screen.getByText('下一题'));
    expect(screen.getByText('选一个最像的。')).toBeTruthy();
    expect(screen.getByText('出事时，您在哪一边？')).toBeTruthy();
  });

  test('keeps what was answered when the app is closed, and can go back a question', () => {
    const { unmount } = render(<AskPage />);
    fireEvent.click(screen.getByText('我走路，对方开汽车'));
    fireEvent.click(screen.getByText('下一题'));
    fireEvent.click(screen.getByText('次要责任'));
    unmount();
    render(<AskPage />);
    expect(screen.getByText('次要责任').closest('[aria-checked="true"]')).toBeTruthy();
    fireEvent.click(screen.getByText('上一题'));
    expect(screen.getByText('出事时，您在哪一边？')).toBeTruthy();
    expect(screen.getByText('我走路，对方开汽车').closest('[aria-checked="true"]')).toBeTruthy();
  });

  test('opens at the question its address names, but never past one without an answer', () => {
    phone.params = { q: 'person' };
    render(<AskPage />);
    expect(screen.getByText('出事时，您在哪一边？')).toBeTruthy();
    for (const tap of ['我走路，对方开汽车', '下一题', '次要责任', '下一题', '受了伤，评不上伤残'])
      fireEvent.click(screen.getByText(tap));
    expect(window.location.hash).toContain('q=harm');
    cleanup();
    phone.params = { q: 'duty' };
    render(<AskPage />);
    expect(screen.getByText('次要责任').closest('[aria-checked="true"]')).toBeTruthy();
  });

  test('asks about somebody who died, and not about an injury; no grade is chosen for anybody', () => {
    render(<AskPage />);
    for (const tap of [
      '我走路，对方开汽车',
      '下一题',
      '次要责任',
      '下一题',
      '评上了伤残',
      '下一题',
    ])
      fireEvent.click(screen.getByText(tap));
    expect(screen.getByText(/^选鉴定写的等级/)).toBeTruthy();
    for (const tap of ['人不在了', '下一题']) fireEvent.click(screen.getByText(tap));
    expect(screen.getByText('抢救花了多少，住院几天？')).toBeTruthy();
    for (const tap of ['5 千', '0 天', '下一题']) fireEvent.click(screen.getByText(tap));
    expect(screen.getByText('去世的亲人，当时多大年纪？')).toBeTruthy();
    expect(document.body.textContent).not.toContain('受伤的人');
    expect(document.body.textContent).not.toContain('每月挣多少');
  });

  test('who only lost things answers four questions', () => {
    render(<AskPage />);
    for (const tap of [
      '我开汽车，对方开汽车',
      '下一题',
      '全部责任',
      '下一题',
      '人没事，东西坏了',
      '下一题',
    ])
      fireEvent.click(screen.getByText(tap));
    expect(screen.getByText('第 4 题，共 4 题')).toBeTruthy();
    fireEvent.click(screen.getByText('算出来'));
    expect(screen.getByText('填花了多少元，不知道就填估计的。')).toBeTruthy();
  });
});

describe('the result', () => {
  test('shows net in hand first, who pays what, and each item with formula, year, article and standing', async () => {
    keepFacts('', facts());
    render(<ResultPage />);
    const heading = await screen.findByRole('heading', { level: 1 });
    expect(within(heading).getByLabelText('120600.98元')).toBeTruthy();
    expect(screen.getByText('38484 × 20 年 × 10%')).toBeTruthy();
    expect(screen.getByText('交强险（对方）')).toBeTruthy();
    expect(screen.getByLabelText(/^最低 ¥.*，最可能 ¥120,600\.98，最高 ¥/)).toBeTruthy();
    expect(screen.getAllByText('已核对').length).toBeGreaterThan(0);
    fireEvent.click(screen.getByText('解释第 12 条'));
    expect(await screen.findByText(/自定残之日起算二十年/)).toBeTruthy();
    fireEvent.click(screen.getByText('知道了'));
    fireEvent.click(screen.getAllByText('2022 年度城镇收入')[0] ?? document.body);
    expect(await screen.findByText('已核对官方来源。')).toBeTruthy();
  });

  test('says what is missing, never takes another year in silence, and takes a figure with its source', async () => {
    keepFacts('', facts({ accidentOn: '2026-08-18' }, '2026-11-25'));
    const { unmount } = render(<ResultPage />);
    expect(await screen.findByText('缺 1 个数，有的项目算不出')).toBeTruthy();
    expect(screen.getAllByText('算不出').length).toBeGreaterThan(0);
    fireEvent.click(screen.getByText('填上这个数'));
    const url = new URL(phone.urls[0] ?? '', 'http://phone');
    expect(url.searchParams.get('measure')).toBe('urban-disposable-income');
    unmount();

    phone.params = Object.fromEntries(url.searchParams);
    phone.pages = ['calculation/result/index', 'calculation/item/index'];
    const item = render(<ItemPage />);
    fireEvent.click(screen.getByText('算进去'));
    expect(screen.getAllByText('还没有填。')).toHaveLength(2);
    const [value, source] = screen.getAllByRole('textbox');
    if (!value || !source) throw new Error('two fields expected');
    fireEvent.change(value, { target: { value: '43000' } });
    fireEvent.change(source, { target: { value: '河南省统计局 2026 年 1 月公报' } });
    fireEvent.click(screen.getByText('算进去'));
    expect(phone.urls.at(-1)).toBe('back');
    item.unmount();

    phone.params = {};
    render(<ResultPage />);
    expect(await screen.findByText('43000 × 20 年 × 10%')).toBeTruthy();
    expect(screen.getAllByText('数字待核对').length).toBeGreaterThan(0);
  });

  test('borrowed years are a choice, named as long as they are used, and can be dropped', async () => {
    keepFacts('', facts({ accidentOn: '2026-08-18' }, '2026-11-25'));
    render(<ResultPage />);
    fireEvent.click(await screen.findByText('按 2023 年度试算'));
    expect(await screen.findByText('用的是 2023 年度的数')).toBeTruthy();
    fireEvent.click(screen.getByText('改回该用的年度'));
    await waitFor(() => expect(screen.queryByText('用的是 2023 年度的数')).toBeNull());
    expect(readFacts('')?.statYears).toBeUndefined();
  });

  test('a faulty input gives sentences at its fields and no number', async () => {
    keepFacts('', { ...facts(), decidedOn: '2020-01-01' });
    render(<ResultPage />);
    expect(await screen.findByText('还算不出')).toBeTruthy();
    expect(screen.getByText(/不能早于事故时间/)).toBeTruthy();
    expect(document.body.textContent).not.toContain('¥');
  });

  test('the digest on the phone is the one the server signs, and a check says so', async () => {
    keepFacts('', facts());
    const loaded = await loadStandards('河南');
    const result = loaded.ok ? calculate(facts(), loaded.value) : loaded;
    if (!result.ok) throw new Error('refused');
    const digest = digestOf(facts(), result.value);
    render(<ResultPage />);
    const check = await screen.findByText('重新验算');
    phone.answers.push(
      answer({ canonical: digestInput(facts(), result.value), digest, signature: 's', keyId: 'k' }),
    );
    fireEvent.click(check);
    expect(await screen.findByText('一分不差')).toBeTruthy();
    expect(JSON.parse(phone.requests[0]?.data ?? '{}')).toEqual({ input: facts() });
  });
});

describe('in a case', () => {
  test('a draft of the case is saved with nothing typed again, and opens as kept', async () => {
    signIn({ token: 't', me: { account: 'account-wang' as never } });
    keepFacts('case-1', facts());
    phone.params = { caseId: 'case-1' };
    render(<ResultPage />);
    const saves = await screen.findAllByText('存进案子');
    phone.answers.push(answer({ id: 'calc-1', total: 12_431_628 }));
    const button = saves.at(-1);
    if (!button) throw new Error('no button');
    fireEvent.click(button);
    await waitFor(() =>
      expect(phone.urls).toEqual(['/calculation/result/index?caseId=case-1&id=calc-1']),
    );
    expect(JSON.parse(phone.requests[0]?.data ?? '{}')).toMatchObject({
      caseId: 'case-1',
      input: facts(),
    });
    expect(readFacts('case-1')).toBeUndefined();
  });

  test('without login the way into a case is shown, and nothing is sent', async () => {
    keepFacts('', facts());
    render(<ResultPage />);
    expect(await screen.findByText('登录，放进我的事故')).toBeTruthy();
    expect(phone.requests).toEqual([]);
  });
});

describe('what is not known yet', () => {
  test('is named on the result with what was put in its stead, and each leads to the step that settles it', async () => {
    keepFacts('', facts({ harm: 'unrated', duty: 'unknown', age: '65' }));
    const result = render(<ResultPage />);
    const age = await screen.findByText('年纪，先按 67 岁算');
    expect(screen.getByText('责任，先按同等算')).toBeTruthy();
    expect(screen.getByText('伤残，先按没有算')).toBeTruthy();
    expect(screen.getByText('残疾赔偿金（还没评残，先不算）')).toBeTruthy();
    fireEvent.click(age);
    expect(phone.urls.at(-1)).toBe('/calculation/item/index?form=person');
    result.unmount();

    phone.params = { form: 'person' };
    const item = render(<ItemPage />);
    fireEvent.change(screen.getByLabelText(/^几岁/), { target: { value: '69' } });
    fireEvent.click(screen.getByText('算进去'));
    expect(readFacts('')?.victims[0]?.age).toBe(69);
    item.unmount();

    render(<ResultPage />);
    expect(await screen.findByText('责任，先按同等算')).toBeTruthy();
    expect(screen.queryByText(/^年纪，先按/)).toBeNull();
  });

  test('money for somebody who died goes to the family', async () => {
    keepFacts('', facts({ harm: 'death' }));
    render(<ResultPage />);
    expect(await screen.findByText('还应给家里')).toBeTruthy();
    expect(screen.getByText(/^家里到手/)).toBeTruthy();
    expect(document.body.textContent).not.toContain('还应给您');
  });
});

describe('a step with a fault', () => {
  test('says it at its field before anything is put in, and loses nothing that was typed', () => {
    keepFacts('', facts());
    phone.params = { form: 'rated-on' };
    render(<ItemPage />);
    const day = screen.getByLabelText('鉴定意见书的日期');
    fireEvent.change(day, { target: { value: '2023-01-01' } });
    fireEvent.click(screen.getByText('算进去'));
    expect(screen.getByText('定残日期早于事故时间。')).toBeTruthy();
    expect(readFacts('')?.victims[0]?.ratedOn).toBeUndefined();
    fireEvent.change(day, { target: { value: '2023-12-01' } });
    fireEvent.click(screen.getByText('算进去'));
    expect(readFacts('')?.victims[0]?.ratedOn).toBe('2023-12-01');
  });

  test('where courts differ each choice says what it would change', async () => {
    keepFacts('', facts());
    phone.params = { form: 'payer-settings' };
    render(<ItemPage />);
    fireEvent.click(screen.getByText('交强险分项'));
    expect((await screen.findAllByText('钱不变')).length).toBeGreaterThan(0);
    expect(screen.getAllByText(/^别人多赔 ¥/).length).toBeGreaterThan(0);
  });
});

describe('deeper steps and what-if', () => {
  test('each item of the law has its door, with what it comes to', async () => {
    keepFacts('', facts());
    render(<DetailsPage />);
    expect(await screen.findByText('¥76,968.00')).toBeTruthy();
    for (const title of [
      '医疗费',
      '误工费',
      '护理费',
      '被扶养人生活费',
      '商业险',
      '已经付的钱',
      '还有谁受了损失',
    ])
      expect(screen.getByText(title)).toBeTruthy();
  });

  test('dials answer at once without any call, beside the original', async () => {
    keepFacts('', facts());
    render(<WhatIfPage />);
    const figure = await screen.findByRole('status', { name: '' }).catch(() => undefined);
    expect(figure ?? document.querySelector('.figure')).toBeTruthy();
    const before = document.querySelector('.figure')?.textContent ?? '';
    expect(before).toContain('120,600');
    fireEvent.change(screen.getByRole('slider', { name: '对方赔几成' }), {
      target: { value: '60' },
    });
    const after = document.querySelector('.figure')?.textContent ?? '';
    expect(after).toContain('比原来少');
    expect(screen.getByText(/^原来 80%。少 ¥/)).toBeTruthy();
    fireEvent.click(screen.getByText('没评上'));
    expect(screen.getByText(/^原来 十级。少 ¥/)).toBeTruthy();
    fireEvent.click(screen.getByText('全部改回去'));
    expect(document.querySelector('.figure')?.textContent).toBe(before);
    expect(phone.requests).toEqual([]);
  });
});
