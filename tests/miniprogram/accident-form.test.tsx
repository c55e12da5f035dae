import {
  AccidentFacts,
  AccidentMessage,
  FindingFacts,
  type AccidentFacts as Facts,
} from '@shared/accident';
import { parseInput } from '@shared/kernel';
import { headline, spoken } from '../../miniprogram/accident/logic/finding-words';
import {
  accidentInput,
  draftOf,
  emptyDraft,
  findingInput,
  nextRef,
} from '../../miniprogram/accident/logic/form';
import { pathText } from '../../miniprogram/accident/logic/paths';
import { searchOf } from '../../miniprogram/accident/logic/search';
import { injuryFacts, injuryFinding, message, samples } from '../builders/accident';

describe('the accident form', () => {
  it.each(Object.keys(samples) as (keyof typeof samples)[])(
    'shows the accident %s and sends it back unchanged',
    (name) => {
      const { accident, finding } = message(name);
      const draft = draftOf(accident, finding);
      expect(AccidentFacts.parse(accidentInput(draft))).toEqual(accident);
      if (finding) expect(FindingFacts.parse(findingInput(draft))).toEqual(finding);
    },
  );

  it('kept as text on the machine comes back the same', () => {
    const draft = draftOf(injuryFacts(), injuryFinding());
    expect(accidentInput(JSON.parse(JSON.stringify(draft)) as typeof draft)).toEqual(
      accidentInput(draft),
    );
  });

  it('takes the time with a full-width colon, or none', () => {
    const draft = draftOf(injuryFacts(), undefined);
    for (const occurredTime of ['18:40', '18：40', '1840']) {
      expect(accidentInput({ ...draft, occurredTime }).occurredAt).toBe(
        '2023-08-18T18:40:00.000+08:00',
      );
    }
  });

  it('left empty names each field to fill', () => {
    const parsed = parseInput(AccidentFacts, accidentInput(emptyDraft()));
    const paths = parsed.ok ? [] : (parsed.error.fields ?? []).map((f) => f.path);
    for (const path of [
      'number',
      'occurredAt',
      'place',
      'severity',
      'procedure',
      'inspectedOn',
      'summary',
      'parties.0.name',
      'vehicles.1.kind',
    ]) {
      expect(paths).toContain(path);
    }
  });

  it('sends an amount in 分, and what is no amount as it was typed, so that it is refused at its field', () => {
    const draft = draftOf(injuryFacts(), undefined);
    const withLimit = (limit: string): Facts => {
      const [car, bike] = draft.vehicles;
      if (!car || !bike) throw new Error('the sample has two vehicles');
      const policies = car.policies.map((p) => (p.cover === 'commercial' ? { ...p, limit } : p));
      return accidentInput({ ...draft, vehicles: [{ ...car, policies }, bike] }) as Facts;
    };
    expect(withLimit('1,500,000').vehicles[0]?.policies[1]?.limit).toBe(150_000_000);
    const parsed = parseInput(AccidentFacts, withLimit('很多'));
    expect(parsed.ok ? [] : parsed.error.fields?.map((f) => f.path)).toContain(
      'vehicles.0.policies.1.limit',
    );
  });

  it('gives new persons and vehicles the next free letter', () => {
    expect(nextRef(['A', 'B'], 'party')).toBe('C');
    expect(nextRef(['A', 'C'], 'party')).toBe('B');
    expect(nextRef(['V1'], 'vehicle')).toBe('V2');
  });

  it('asks no responsibility of owners and families', () => {
    const { accident } = message('death');
    const draft = draftOf(accident, undefined);
    const all = {
      ...draft,
      finding: { ...draft.finding, faults: { A: 'main', B: 'minor', C: 'none', D: 'none' } },
    };
    expect(findingInput(all).faults).toEqual([
      { party: 'A', fault: 'main' },
      { party: 'B', fault: 'minor' },
    ]);
  });
});

describe('the desk’s search', () => {
  it('tells a code from a plate and a name', () => {
    expect(searchOf('qf 2611 0003')).toEqual({ code: 'QF26110003' });
    expect(searchOf('豫J·5T088')).toEqual({ plate: '豫J5T088' });
    expect(searchOf('豫J602挂')).toEqual({ plate: '豫J602挂' });
    expect(searchOf('王秀兰')).toEqual({ name: '王秀兰' });
    expect(searchOf('  ')).toEqual({});
  });
});

describe('words', () => {
  it('name a corrected value by person and field', () => {
    expect(pathText('accident.parties.B.phone')).toBe('当事人 B 手机号');
    expect(pathText('accident.vehicles.V1.policies.1.limit')).toBe(
      '车辆 V1 保单 第 2 项 限额（分）',
    );
  });

  it('tell a person first what he bears', () => {
    const { accident, finding } = AccidentMessage.parse(samples.injury);
    if (!finding) throw new Error('the sample has a finding');
    const { faults: _faults, ...words } = finding;
    const view = {
      finding: words,
      bearing: accident.parties.map((p) => ({
        ref: p.ref,
        name: p.name,
        kind: p.kind,
        you: p.ref === 'B',
        fault: p.ref === 'A' ? ('main' as const) : ('minor' as const),
      })),
      mine: {
        on: '2023-08-30',
        how: 'in-person' as const,
        until: '2023-09-04',
        open: true,
        cite: { source: 'handling-procedure', article: '71' },
      },
    } as unknown as Parameters<typeof headline>[0];
    expect(headline(view)).toBe('您担次要责任');
    expect(spoken(view)).toContain('到9月4日为止');
  });
});
