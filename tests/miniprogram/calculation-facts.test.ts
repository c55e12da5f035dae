import { costLines, inputOf } from '@shared/calculation';
import { faultsOf, refusedBy, type Row } from '@shared/calculation/forms';
import type { Money } from '@shared/kernel';
import { calculate, checkInput, type CalculationFacts } from '@shared/law/compensation';
import type { Standards } from '@shared/law/standards';
import { answers, day, facts, form, loadHenan, totalWith } from './calculation-support';

let henan: Standards;
beforeAll(async () => {
  henan = await loadHenan();
});
const totalOf = (input: CalculationFacts): Money => totalWith(henan, input);

describe('every fact the calculator knows has a place on the pages', () => {
  const payersOf = (input: CalculationFacts) => {
    const result = calculate(input, henan);
    if (!result.ok) throw new Error(JSON.stringify(result.error.fields));
    return result.value.payers;
  };
  const withParty = (row: Row): CalculationFacts =>
    form('parties').write(facts(), 0, [...form('parties').read(facts(), 0), row]);

  test('a second car, its duty and its insurance share the loss with the first', () => {
    const two = withParty({ name: '豫J00002', kind: 'motor', identified: '' });
    expect(two.parties[2]).toMatchObject({ id: 'p3', kind: 'motor', duty: 'none' });
    const blamed = form('duty').write(two, 0, [{ p0: 'none', p1: 'equal', p2: 'equal' }]);
    const insured = form('compulsory').write(blamed, 0, [{ p1: 'insured', p2: 'insured' }]);
    expect(payersOf(insured).filter((p) => p.kind === 'compulsory')).toHaveLength(2);
  });

  test('a trailer stands with the car that pulls it, and is refused at its field without one', () => {
    const trailer = withParty({ name: '挂车', kind: 'trailer', towedBy: 'other' });
    expect(trailer.parties[2]).toMatchObject({ kind: 'trailer', towedBy: 'other' });
    expect(checkInput(trailer).ok).toBe(true);
    const rows = [
      ...form('parties').read(facts(), 0),
      { name: '挂车', kind: 'trailer', towedBy: '' },
    ];
    expect(faultsOf(form('parties').fields(facts(), 0), rows)).toEqual({
      '2.towedBy': '还没有填。',
    });
  });

  test('a car that fled and was not found leaves its part to the rescue fund', () => {
    const rows = form('parties').read(facts(), 0);
    const fled = form('parties').write(facts(), 0, [
      rows[0] ?? {},
      { ...rows[1], identified: 'no' },
    ]);
    expect(fled.parties[1]?.identified).toBe(false);
    expect(payersOf(fled).map((p) => p.kind)).toContain('unidentified');
  });

  test('owner and driver each carry their percent, and percents that do not make a whole are refused', () => {
    const both = [
      { party: 'other', name: '李司机', joint: '', percent: '70' },
      { party: 'other', name: '运输公司', joint: '', percent: '30' },
    ];
    const shared = form('liable').write(facts(), 0, both);
    expect(payersOf(shared).map((p) => p.name)).toEqual(
      expect.arrayContaining(['李司机', '运输公司']),
    );
    const short = both.map((row) => ({ ...row, percent: '40' }));
    expect(refusedBy(form('liable'), facts(), 0, short).others[0]).toContain('80%');
  });

  test('percents of a judgment go before the duty, and can be taken back', () => {
    const fixed = form('shares').write(facts(), 0, [{ own: '45', other: '55' }]);
    const line = calculate(fixed, henan);
    expect(line.ok && line.value.victims[0]?.shares).toContainEqual({
      party: 'other',
      percent: '55',
    });
    expect(form('shares').write(fixed, 0, [])).toEqual(facts());
  });

  test('a drunk driver and a policy that excludes him move the money to the person', () => {
    const policy = {
      party: 'other',
      kind: 'third-party',
      limit: '1000000',
      insurer: '豫安财险',
      excluded: '酒驾',
      clause: '',
      mental: 'yes',
    };
    const written = form('policies').write(facts(), 0, [policy]);
    expect(written.parties[1]?.covers).toMatchObject([{ excluded: '酒驾', adds: ['mental'] }]);
    const drunk = form('driver').write(written, 0, [{ p1: 'drunk' }]);
    expect(payersOf(drunk).map((p) => p.kind)).not.toContain('commercial');
    const unbound = form('policies').write(facts(), 0, [{ ...policy, clause: 'no' }]);
    expect(payersOf(unbound).map((p) => p.kind)).toContain('commercial');
  });

  test('new lines never take the id of one that stays', () => {
    const row = (name: string, id?: string) => ({
      ...(id ? { id } : {}),
      name,
      party: 'other',
      kind: 'third-party',
      limit: '100000',
    });
    const two = form('policies').write(facts(), 0, [row('甲'), row('乙')]);
    const kept = form('policies').read(two, 0)[1] ?? {};
    const next = form('policies').write(two, 0, [kept, row('丙')]);
    const ids = next.parties[1]?.covers?.map((c) => c.id) ?? [];
    expect(new Set(ids).size).toBe(2);
    expect(checkInput(next).ok).toBe(true);
  });

  test('several grades, a fixed index and a part of an old illness in it each change the line', () => {
    const amountOf = (input: CalculationFacts) => {
      const result = calculate(input, henan);
      if (!result.ok) throw new Error('refused');
      return result.value.victims[0]?.items.find((i) => i.kind === 'disability')?.amount ?? 0;
    };
    const two = form('disability').write(facts(), 0, [{ grade: '9' }, { grade: '10' }]);
    expect(amountOf(two)).toBeGreaterThan(amountOf(facts()) * 2);
    const fixed = form('disability-fixed').write(two, 0, [{ index: '30' }]);
    expect(amountOf(fixed)).toBe(amountOf(facts()) * 3);
    const part = form('disability-fixed').write(facts(), 0, [{ causePercent: '50' }]);
    expect(part.victims[0]?.items.find((i) => i.kind === 'disability')).toMatchObject({
      causePercent: 50,
    });
  });

  test('add-ons with limits of their own, the missing waiver and a pension stand where they are typed', () => {
    const row = {
      party: 'other',
      kind: 'third-party',
      limit: '1000000',
      mental: 'yes',
      'mental-limit': '50000',
      byDuty: 'no',
      deductibleAmount: '500',
    };
    const written = form('policies').write(facts(), 0, [row]);
    expect(written.parties[1]?.covers).toMatchObject([
      {
        adds: ['mental'],
        addLimits: { mental: 5_000_000 },
        deductibleByDuty: true,
        deductibleAmount: 50_000,
      },
    ]);
    expect(form('policies').read(written, 0)[0]).toMatchObject(row);
    expect(checkInput(written).ok).toBe(true);
    const mother = {
      relation: 'parent',
      bornOn: '1950-01-01',
      supporters: '2',
      ownIncome: 'less',
      ownYearly: '2400',
      incapacityPercent: '50',
    };
    const kept = form('dependants').write(facts(), 0, [mother]);
    expect(form('dependants').read(kept, 0)[0]).toMatchObject(mother);
    expect(checkInput(kept).ok).toBe(true);
  });

  test('a court fee and interest stand beside the loss with who bears them, and go again', () => {
    const fee = form('court-fee').write(facts(), 0, [
      { kind: 'property', halved: 'summary', claim: '', preservation: '50000' },
    ]);
    const both = form('late-interest').write(fee, 0, [
      { dueOn: '2023-12-01', until: '2024-01-10', principal: '10000', yearlyPercent: '' },
    ]);
    const result = calculate(both, henan);
    if (!result.ok) throw new Error(JSON.stringify(result.error.fields));
    expect(costLines(result.value).map((line) => line.title)).toEqual([
      '案件受理费',
      '保全申请费',
      '迟延履行利息',
    ]);
    expect(result.value.total).toBe(totalOf(facts()));
    const gone = form('late-interest').write(form('court-fee').write(both, 0, []), 0, []);
    expect(gone).toEqual(facts());
  });

  test('loss of use is days at so much a day, or a sum', () => {
    const days = form('loss-of-use').write(facts(), 0, [{ n: '10', perDay: '300', amount: '' }]);
    expect(totalOf(days) - totalOf(facts())).toBe(300_000);
    const sum = form('loss-of-use').write(facts(), 0, [{ n: '', perDay: '', amount: '800' }]);
    expect(totalOf(sum) - totalOf(facts())).toBe(80_000);
  });

  test('what the health insurance paid is taken off the bills, and stays off when a bill is added', () => {
    const less = form('medical-less').write(facts(), 0, [{ less: '5000' }]);
    expect(totalOf(facts()) - totalOf(less)).toBe(500_000);
    const more = form('medical').write(less, 0, [{ amount: '20000' }, { amount: '100' }]);
    expect(totalOf(more) - totalOf(less)).toBe(10_000);
  });

  test('every setting can be chosen by name and left to the province again', () => {
    for (const id of ['settings', 'payer-settings']) {
      const step = form(id);
      for (const field of step.fields(facts(), 0)) {
        const [value] = field.options?.slice(1) ?? [{ value: '30' }];
        const chosen = step.write(facts(), 0, [{ [field.key]: value?.value ?? '' }]);
        expect([field.key, checkInput(chosen).ok]).toEqual([field.key, true]);
        expect(Object.keys(chosen.settings ?? {})).toEqual([field.key]);
        expect(step.write(chosen, 0, []).settings).toBeUndefined();
      }
    }
  });

  test('somebody over sixty can give the date of birth after the band, and the two never contradict', () => {
    const old = inputOf({ ...answers, age: '60' }, day);
    const rows = form('person').read(old, 0);
    const born = form('person').write(old, 0, [{ ...rows[0], bornOn: '1957-03-04' }]);
    expect(born.victims[0]).toMatchObject({ bornOn: '1957-03-04' });
    expect(born.victims[0]?.age).toBeUndefined();
    expect(born.disputed).toBeUndefined();
    expect(checkInput(born).ok).toBe(true);
  });

  test('what is open keeps its place when another victim’s or another item’s line goes', () => {
    const input: CalculationFacts = {
      ...facts(),
      disputed: [{ path: 'victims.0.items.4.parts.0.n', title: '护理时间', low: 10, high: 40 }],
    };
    expect(input.victims[0]?.items[4]?.kind).toBe('care');
    const fewer = form('meal').write(input, 0, []);
    expect(fewer.disputed?.[0]?.path).toBe('victims.0.items.3.parts.0.n');
    expect(form('care').write(fewer, 0, []).disputed).toBeUndefined();
  });

  test('a fault the calculator would find is told at the line and field it was typed in', () => {
    const rows = [
      { relation: 'child', bornOn: '2015-01-01', supporters: '2', ownIncome: '' },
      { relation: 'child', bornOn: '2025-01-01', supporters: '2', ownIncome: '' },
    ];
    expect(refusedBy(form('dependants'), facts(), 0, rows)).toEqual({
      fields: { '1.bornOn': '事故后超过 300 天出生的，不是被扶养人。' },
      others: [],
    });
    const accident = form('accident');
    const [known] = accident.read(facts(), 0);
    const late = [{ ...known, decidedOn: '2020-01-01' }];
    expect(refusedBy(accident, facts(), 0, late).fields).toEqual({
      '0.decidedOn': '不能早于事故时间。',
    });
  });
});
