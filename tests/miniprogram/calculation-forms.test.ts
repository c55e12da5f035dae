import { carryInto, inputOf, prefillFrom } from '@shared/calculation';
import { dialsOf, turnedInput, whatIf } from '@shared/calculation/estimate';
import { emptyRow, faultsOf, figureForm, forms } from '@shared/calculation/forms';
import type { LocalDate, Money } from '@shared/kernel';
import { calculate, checkInput, type CalculationFacts } from '@shared/law/compensation';
import type { Standards } from '@shared/law/standards';
import { aCase, rider } from '../builders/case';
import { answers, day, facts, form, loadHenan, totalWith } from './calculation-support';

let henan: Standards;
beforeAll(async () => {
  henan = await loadHenan();
});
const totalOf = (input: CalculationFacts): Money => totalWith(henan, input);

describe('deeper steps', () => {
  test('every form that holds something writes back what it reads', () => {
    const input: CalculationFacts = {
      ...facts(),
      payments: [{ id: 'me-p1', by: 'person:other', victim: 'me', amount: 100_000 }],
    };
    for (const one of forms) {
      const rows = one.read(input, 0);
      if (rows.length === 0) continue;
      const again = one.read(one.write(input, 0, rows), 0);
      expect([one.id, again]).toEqual([one.id, rows]);
    }
  });

  test('an empty line of any form is refused field by field or adds nothing that breaks the input', () => {
    for (const one of forms) {
      const fields = one.fields(facts(), 0);
      if (fields.length === 0) continue;
      const rows = [emptyRow(fields)];
      if (Object.keys(faultsOf(fields, rows)).length > 0) continue;
      expect([one.id, checkInput(one.write(facts(), 0, rows)).ok]).toEqual([one.id, true]);
    }
  });

  test('receipts, two stretches of care and dependants with birth dates change the sum', () => {
    const receipts = form('medical').write(facts(), 0, [
      { amount: '12000.50' },
      { amount: '7999.50' },
    ]);
    expect(totalOf(receipts)).toBe(totalOf(facts()));
    const dependants = form('dependants').write(facts(), 0, [
      { relation: 'parent', bornOn: '1946-01-01', supporters: '3', ownIncome: '' },
    ]);
    expect(totalOf(dependants) - totalOf(facts())).toBe(392_322);
    const care = form('care').write(facts(), 0, [
      { n: '30', unit: 'day', people: '2', income: '130', per: 'day', dependence: '' },
    ]);
    const line = calculate(care, henan);
    expect(line.ok && line.value.victims[0]?.items.find((i) => i.kind === 'care')?.amount).toBe(
      780_000,
    );
  });

  test('a policy of the other car takes over what fell on the person', () => {
    const policy = form('policies').write(facts(), 0, [
      {
        party: 'other',
        kind: 'third-party',
        limit: '1000000',
        insurer: '豫安财险',
        deductible: '',
      },
    ]);
    const result = calculate(policy, henan);
    expect(result.ok && result.value.payers.map((p) => p.kind)).toEqual([
      'commercial',
      'compulsory',
      'self',
    ]);
  });

  test('a second victim shares the limits of the same car', () => {
    const two = form('victims').write(facts(), 0, [
      { name: '同车的人', age: '30', party: 'own', role: 'passenger' },
    ]);
    expect(two.victims.map((v) => v.id)).toEqual(['me', 'v2']);
    expect(checkInput(two).ok).toBe(true);
  });

  test('a missing figure filled in with its source is used, and stays marked as not verified', () => {
    const today = inputOf({ ...answers, accidentOn: '2026-08-18' }, '2026-11-25' as LocalDate);
    const filled = figureForm('urban-disposable-income', 2025)?.write(today, 0, [
      { value: '43000', source: '河南省统计局公报' },
    ]);
    const result = calculate(filled, henan);
    const line = result.ok
      ? result.value.victims[0]?.items.find((i) => i.kind === 'disability')
      : undefined;
    expect(line?.amount).toBe(8_600_000);
    expect(line?.verified).toBe(false);
    expect(line?.figures[0]).toMatchObject({ by: 'entered', source: '河南省统计局公报' });
  });

  test('faults are told in the line and field they stand in', () => {
    const fields = form('dependants').fields(facts(), 0);
    expect(faultsOf(fields, [{ relation: 'child', bornOn: '', supporters: '两个' }])).toEqual({
      '0.bornOn': '还没有填。',
      '0.supporters': '填数字，例如 30。',
    });
  });
});

describe('into a case', () => {
  const year = { from: '2023-01-01' as LocalDate, until: '2023-12-31' as LocalDate };
  const dispute = aCase({
    occurredAt: '2023-08-18T07:40:00.000+08:00' as never,
    vehicles: aCase().vehicles.map((v) => ({
      ...v,
      policies: v.policies.map((p) => ({ ...p, ...year })),
    })),
  });

  test('what the case knows is an input that can be computed as it is', () => {
    const input = prefillFrom(dispute, day, dispute.parties[0]?.id);
    expect(calculate(input, henan)).toMatchObject({ ok: true });
    expect(input.victims[0]).toMatchObject({
      id: 'party-wang',
      bornOn: '1971-03-04',
      party: 'vehicle-bike',
    });
    const unknown = prefillFrom(
      aCase({ parties: dispute.parties.map((p) => ({ ...p, fault: 'unknown' as const })) }),
      '2026-11-25' as LocalDate,
    );
    expect(calculate(unknown, henan)).toMatchObject({ ok: true });
    const unhurt = prefillFrom(
      aCase({ parties: [rider({ harm: 'none' })] }),
      '2026-11-25' as LocalDate,
    );
    expect(calculate(unhurt, henan)).toMatchObject({ ok: true });
  });

  test('the date of birth is told to the person himself, the others count with the age', () => {
    const input = prefillFrom(dispute, day, dispute.parties[1]?.id);
    expect(input.victims[0]).toMatchObject({ id: 'party-wang', age: 52 });
    expect(JSON.stringify(input)).not.toContain('1971-03-04');
    const dead = aCase({
      occurredAt: dispute.occurredAt,
      parties: dispute.parties.map((p, at) => (at === 0 ? { ...p, harm: 'death' } : p)),
    });
    expect(prefillFrom(dead, '2026-11-25' as LocalDate).victims[0]).toMatchObject({ age: 52 });
  });

  test('a new sheet opens on the reader’s own losses, and on the dead for the family, wherever they stand in the file', () => {
    const [wang, li] = dispute.parties;
    if (!wang || !li) throw new Error('two parties');
    const firstFor = (parties: typeof dispute.parties, reader: typeof wang.id | undefined) =>
      prefillFrom(aCase({ parties }), '2026-11-25' as LocalDate, reader).victims[0]?.id;
    const dented = { ...li, harm: 'property' as const };
    expect(firstFor([dented, wang], wang.id)).toBe(wang.id);
    expect(firstFor([dented, wang], li.id)).toBe(li.id);
    expect(firstFor([dented, wang], undefined)).toBe(wang.id);
    const son = {
      ...wang,
      id: 'party-son' as never,
      kind: 'family' as const,
      harm: 'none' as const,
    };
    expect(firstFor([dented, { ...wang, harm: 'death' }, son], son.id)).toBe(wang.id);
  });

  test('losses entered without login come along; people, fault and policies are those of the case', () => {
    const draft = form('payments').write(facts(), 0, [{ by: 'person:other', amount: '10000' }]);
    const carried = carryInto(prefillFrom(dispute, day), draft, 'party-wang');
    expect(carried.victims[0]).toMatchObject({
      id: 'party-wang',
      name: '王秀兰',
      items: draft.victims[0]?.items,
    });
    expect(carried.payments).toEqual([
      { id: 'me-p1', victim: 'party-wang', amount: 1_000_000, by: 'person:party-li' },
    ]);
    const result = calculate(carried, henan);
    expect(result.ok && result.value.payers.map((p) => p.name)).toContain(
      '豫安财险濮阳中心支公司（交强险）',
    );
  });

  test('a party named as unhurt can bring losses all the same', () => {
    const carried = carryInto(prefillFrom(dispute, day), facts(), 'party-li');
    expect(carried.victims.find((v) => v.id === 'party-li')).toMatchObject({
      party: 'vehicle-car',
      role: 'self',
    });
    expect(calculate(carried, henan)).toMatchObject({ ok: true });
  });
});

describe('what-if', () => {
  const base = () => {
    const input = checkInput(facts());
    if (!input.ok) throw new Error('refused');
    const result = calculate(input.value, henan);
    if (!result.ok) throw new Error('refused');
    return {
      input: input.value,
      dials: dialsOf(input.value, result.value, 0),
      result: result.value,
    };
  };

  test('offers share, days, mental damage and grade, and untouched dials change nothing', () => {
    const { input, dials } = base();
    expect(dials.map((d) => d.id)).toEqual([
      'share',
      'care-days',
      'lost-income-days',
      'mental',
      'grade',
    ]);
    const untouched = whatIf(input, dials, {}, henan);
    expect(untouched).toMatchObject({ ok: true, value: { change: 0, alone: {} } });
    const same = Object.fromEntries(dials.map((d) => [d.id, d.value]));
    expect(turnedInput(input, dials, same)).toBe(input);
  });

  test('a smaller share, fewer days and no grade each say what they cost alone', () => {
    const { input, dials, result } = base();
    const answer = whatIf(input, dials, { share: 60, 'care-days': 10, grade: 0 }, henan);
    if (!answer.ok) throw new Error('refused');
    const { alone, receivable, change } = answer.value;
    expect(Object.values(alone).every((sum) => sum < 0)).toBe(true);
    expect(receivable).toBe((result.victims[0]?.receivable ?? 0) + change);
    expect(alone['grade']).toBeLessThan(alone['share'] ?? 0);
  });
});
