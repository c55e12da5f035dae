import { amountsOf } from '../../miniprogram/evidence/logic/amounts';
import { lossesProvedBy } from '../../shared/case';
import { headOf, rowsFor, targetOf } from '../../miniprogram/evidence/logic/rows';
import { computeFrom } from '../../functions/calculation/sign';
import { withLosses } from '../../functions/local/walk/losses';
import { prefillFrom } from '../../shared/calculation';
import { checklist, type ClaimItem, type EvidenceView } from '../../shared/evidence';
import type { LocalDate, Money } from '../../shared/kernel';
import { aCase } from '../builders/case';

const injured = { harm: 'injury', vehicle: 'vehicle-bike' } as const;
const none: ReadonlyMap<ClaimItem, Money> = new Map();

function aFile(item: ClaimItem, change: Partial<EvidenceView> = {}): EvidenceView {
  return {
    id: `e-${item}` as never,
    version: 2,
    party: 'party-wang' as never,
    partyName: '王秀兰',
    mine: true,
    name: `${checklist[item].title}.jpg`,
    kind: 'photo',
    item,
    size: 1000,
    sha256: 'a'.repeat(64),
    status: 'sealed',
    capture: { source: 'camera', clientTime: '2026-11-25T09:00:00.000+08:00' as never },
    startedAt: '2026-11-25T09:00:00.000+08:00' as never,
    personal: checklist[item].personal,
    reviews: [],
    open: ['withdraw'],
    ...change,
  };
}

const doubted = (item: ClaimItem): EvidenceView =>
  aFile(item, {
    open: ['withdraw', 'answer'],
    reviews: [
      {
        reviewer: { office: 'insurer-yuan' as never },
        name: '豫安财险',
        you: false,
        status: 'objected',
        remarks: [
          {
            kind: 'doubt',
            text: '十级依据是哪一页？',
            at: '2026-11-25T09:00:00.000+08:00' as never,
          },
        ],
      },
    ],
  });

describe('the checklist of a person', () => {
  it('asks an injured rider for medical and income papers, and not for a certificate of death', () => {
    const items = rowsFor(injured, [], none).map((row) => row.item);
    expect(items).toEqual(
      expect.arrayContaining(['medical', 'lost-income', 'care', 'disability', 'repair', 'scene']),
    );
    expect(items).not.toContain('death');
  });

  it('names the one paper that is missing, and what happens without it', () => {
    const all = rowsFor(injured, [], none).filter(
      (row) => row.state === 'missing' && row.item !== 'lost-income',
    );
    const rows = rowsFor(
      injured,
      all.map((row) => aFile(row.item)),
      none,
    );
    expect(headOf(rows)).toEqual({
      title: '还差 1 项：工资流水',
      lead: '没有也能算，按当地同行业的平均收入算。',
    });
    expect(targetOf(rows)).toBe('lost-income');
  });

  it('puts a question of the other side before everything else', () => {
    const rows = rowsFor(injured, [doubted('disability')], none);
    expect(headOf(rows).title).toBe('对方有 1 处疑问，等您回答');
    expect(rows.find((row) => row.item === 'disability')).toMatchObject({
      state: 'doubt',
      text: '豫安财险：“十级依据是哪一页？”',
    });
  });

  it('does not count a file that was refused as handed in', () => {
    const rows = rowsFor(
      injured,
      [aFile('medical', { status: 'refused', refusal: 'file-differs' })],
      none,
    );
    expect(rows.find((row) => row.item === 'medical')?.state).toBe('missing');
  });

  it('says so when nothing is missing', () => {
    expect(headOf(rowsFor({ harm: 'property' }, [], none)).title).toBe('该交的都交了');
    expect(headOf(rowsFor(injured, [], none), true).title).toBe('您交过的材料');
  });
});

describe('the family of one who died', () => {
  it('is asked for what proves the death and what follows from it, and sees the sums of the dead', () => {
    const rows = rowsFor({ kind: 'family', harm: 'none' }, [], none);
    const items = rows.map((row) => row.item);
    expect(items).toEqual(expect.arrayContaining(['death', 'funeral', 'dependants']));
    expect(items).not.toContain('paid-in-advance');
    const parties = [
      { id: 'wang', kind: 'rider', harm: 'death' },
      { id: 'son', kind: 'family', harm: 'none' },
      { id: 'li', kind: 'driver', harm: 'none' },
    ] as never;
    expect(['son', 'li'].map((seat) => lossesProvedBy(seat, parties))).toEqual(['wang', 'li']);
  });
});

describe('amounts from the saved calculation', () => {
  it('come from the real calculator, item by item, for this party only', async () => {
    const dispute = aCase({ occurredAt: '2023-08-18T07:40:00.000+08:00' as never });
    const input = withLosses(prefillFrom(dispute, '2024-01-10' as LocalDate), '王秀兰');
    const computed = await computeFrom(input);
    if (!computed.ok) throw new Error(JSON.stringify(computed.error));
    const { canonical } = computed.value;
    const amounts = amountsOf(canonical, 'party-wang');
    expect(amounts.get('medical')).toBe(3_482_650);
    expect(amounts.get('repair')).toBe(115_000);
    expect(amountsOf(canonical, 'party-li').size).toBe(0);
  });

  it('are none where the calculation cannot be read', () => {
    expect(amountsOf('not json', 'party-wang').size).toBe(0);
    expect(amountsOf('{}', 'party-wang').size).toBe(0);
  });
});
