import {
  AccidentMessage,
  checkPlaceOf,
  caseCodeOf,
  codeSeries,
  entryUrl,
  isIdNumber,
} from '../../shared/accident';
import { qrMatrix, qrPath, qrSvg, quietZone } from '../../shared/case/qr';
import { parseInput } from '../../shared/kernel/input';
import type { LocalDate } from '../../shared/kernel';
import { samples } from '../builders/accident';

type Tree = Record<string, unknown>;

/** The injury sample with one place changed. */
function changed(
  edit: (
    copy: {
      accident: Tree & { parties: Tree[]; vehicles: (Tree & { policies: Tree[] })[] };
      finding: Tree & { faults: Tree[] };
    } & Tree,
  ) => void,
) {
  const copy = structuredClone(samples.injury) as never;
  edit(copy);
  return copy as unknown;
}

function faultsOf(body: unknown): readonly { path: string; message: string }[] {
  const parsed = parseInput(AccidentMessage, body);
  return parsed.ok ? [] : (parsed.error.fields ?? []);
}

describe('the accident message', () => {
  it.each(Object.entries(samples))('accepts the sample %s', (_name, sample) => {
    expect(faultsOf(sample)).toEqual([]);
  });

  const wrong: [string, unknown, string, string][] = [
    [
      'another version',
      changed((m) => (m['schema'] = 'daojiao.accident/2')),
      'schema',
      '版本应是 daojiao.accident/1',
    ],
    [
      'an unknown field',
      changed((m) => (m.accident['colour'] = 'red')),
      'accident',
      '没有这一项：colour',
    ],
    [
      'a missing place',
      changed((m) => delete m.accident['place']),
      'accident.place',
      '请填事故地点',
    ],
    [
      'a place of blanks',
      changed((m) => (m.accident['place'] = '  ')),
      'accident.place',
      '请填事故地点',
    ],
    [
      'a number of a person with a wrong check place',
      changed(
        (m) =>
          (m.accident.parties[0] = { ...m.accident.parties[0], idNumber: '410922198506120915' }),
      ),
      'accident.parties.0.idNumber',
      '证件号码不对，请对照证件再看一遍',
    ],
    [
      'a short phone',
      changed((m) => (m.accident.parties[1] = { ...m.accident.parties[1], phone: '1380000' })),
      'accident.parties.1.phone',
      '手机号是 11 位数字，1 开头',
    ],
    [
      'a driver on a bicycle',
      changed((m) => (m.accident.parties[0] = { ...m.accident.parties[0], vehicle: 'V2' })),
      'accident.parties.0.vehicle',
      '驾驶人要选他开的机动车',
    ],
    [
      'a short name used twice',
      changed((m) => (m.accident.parties[1] = { ...m.accident.parties[1], ref: 'A' })),
      'accident.parties.1.ref',
      '编号 A 用了两次',
    ],
    [
      'an injury called property',
      changed((m) => (m.accident['severity'] = 'property')),
      'accident.severity',
      '事故类型与当事人的损害情况对不上',
    ],
    [
      'a commercial policy without limit',
      changed((m) => delete m.accident.vehicles[0]?.policies[1]?.['limit']),
      'accident.vehicles.0.policies.1.limit',
      '请填商业三者险的限额',
    ],
    [
      'a limit that is no whole 分',
      changed(
        (m) =>
          (m.accident.vehicles[0] = {
            ...m.accident.vehicles[0],
            policies: [{ ...m.accident.vehicles[0]?.policies[1], limit: 1.5 }],
          } as never),
      ),
      'accident.vehicles.0.policies.0.limit',
      '这一项的格式不对',
    ],
    [
      'a compulsory policy on an e-bike',
      changed(
        (m) =>
          (m.accident.vehicles[1] = {
            ...m.accident.vehicles[1],
            policies: m.accident.vehicles[0]?.policies.slice(0, 1),
          } as never),
      ),
      'accident.vehicles.1.policies',
      '非机动车没有交强险',
    ],
    [
      'a person without responsibility',
      changed((m) => (m.finding.faults = m.finding.faults.slice(0, 1))),
      'finding.faults',
      '还没有写 B 的责任',
    ],
    [
      'a day that is none',
      changed((m) => (m.finding['issuedOn'] = '2023-02-30')),
      'finding.issuedOn',
      '这一项的格式不对',
    ],
    [
      'a finding older than the accident',
      changed((m) => (m.finding['issuedOn'] = '2023-08-17')),
      'finding.issuedOn',
      '制作日期早于事故日期',
    ],
  ];
  it.each(wrong)('names the field and the mend: %s', (_name, body, path, text) => {
    expect(faultsOf(body)).toContainEqual({ path, message: text });
  });

  it('speaks Chinese about every fault it finds', () => {
    for (const body of [
      {},
      [],
      null,
      'x',
      { schema: 1, accident: { parties: [{}], vehicles: [{}] }, finding: {}, served: [{}] },
    ]) {
      const faults = faultsOf(body);
      expect(faults.length).toBeGreaterThan(0);
      for (const { message } of faults) expect(message).toMatch(/[\u4e00-\u9fff]/);
    }
  });

  it('wants the family to say whose family they are', () => {
    const copy = structuredClone(samples.death) as unknown as { accident: { parties: Tree[] } };
    delete copy.accident.parties[2]?.['familyOf'];
    expect(faultsOf(copy)).toContainEqual({
      path: 'accident.parties.2.familyOf',
      message: '近亲属要写明是哪位死者的',
    });
  });
});

describe('numbers of persons', () => {
  it('computes the check place of GB 11643', () => {
    expect(checkPlaceOf('11010519491231002')).toBe('X');
    expect(isIdNumber('11010519491231002X')).toBe(true);
  });

  it('refuses every single wrong digit', () => {
    const right = '410922198506120916';
    for (let at = 0; at < 18; at++) {
      const digit = String((Number(right[at]) + 1) % 10);
      expect(isIdNumber(right.slice(0, at) + digit + right.slice(at + 1))).toBe(false);
    }
  });
});

describe('one code per accident', () => {
  const november = '2025-11-03' as LocalDate;

  it('is county, year and month, and the number in order', () => {
    expect(codeSeries('QF', november)).toBe('code-QF-2511');
    expect(caseCodeOf('QF', november, 1)).toBe('QF25110001');
    expect(caseCodeOf('QF', november, 9999)).toBe('QF25119999');
    expect(() => caseCodeOf('QF', november, 10_000)).toThrow('used up');
  });

  it('leads by QR to the entry page with the code filled in', () => {
    expect(entryUrl('https://example.cn/', 'QF25110001')).toBe(
      'https://example.cn/#/case/enter/index?code=QF25110001',
    );
  });

  it('draws the three corner marks of a QR and keeps the quiet zone around', () => {
    const url = entryUrl('https://example.cn', 'QF25110001');
    const matrix = qrMatrix(url);
    const corner = (y: number, x: number) => [0, 1, 2, 3, 4, 5, 6].map((i) => matrix[y]?.[x + i]);
    const last = matrix.length - 7;
    for (const [y, x] of [
      [0, 0],
      [0, last],
      [last, 0],
    ] as const)
      expect(corner(y, x)).toEqual(Array(7).fill(true));
    const { size, path } = qrPath(url);
    expect(size).toBe(matrix.length + 2 * quietZone);
    const dark = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].reduce(
      (sum, [, , , n]) => sum + Number(n),
      0,
    );
    expect(dark).toBe(matrix.flat().filter(Boolean).length);
    expect(qrSvg(url, '事故码')).toContain('aria-label="事故码"');
  });
});
