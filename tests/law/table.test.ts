import { addMonths, localDate, type Citation } from '@shared/kernel';
import {
  articleOf,
  compulsoryLimits,
  day,
  doubledInterest,
  dutyDeductibles,
  halvings,
  inForce,
  injuryLaw,
  liabilityLaw,
  motorRatios,
  nonMotorRatios,
  paymentOrderLaw,
  periods,
  personalityFees,
  pilotsByAccident,
  preservationFees,
  propertyFees,
  provinces,
  regimesByAccident,
  regimesByDecision,
  sourceOfId,
  sources,
  type Dated,
} from '@shared/law';
import {
  conventions,
  defaultSettings,
  itemRules,
  regimeOf,
  ruleSet,
  Settings,
} from '@shared/law/compensation';
import { loadStandards, provincesWithFigures } from '@shared/law/standards';
import { fingerprintOfLaw } from './support/fingerprint';

const quarters: string[] = [];
for (let at = localDate('2010-01-01'); at <= '2027-12-31'; at = addMonths(at, 3)) quarters.push(at);
const nationwide: Readonly<Record<string, readonly Dated<unknown>[]>> = {
  compulsoryLimits,
  injuryLaw,
  liabilityLaw,
  motorRatios,
  paymentOrderLaw,
  regimesByAccident,
  propertyFees,
  personalityFees,
  preservationFees,
  dutyDeductibles,
};

describe('exactly one rule is in force', () => {
  it.each(Object.keys(nationwide))('of %s in every quarter from 2010 to next year', (name) => {
    for (const on of quarters) {
      const found = inForce(name, nationwide[name] ?? [], day(on));
      expect([on, found.ok]).toEqual([on, true]);
    }
  });

  it.each(provinces.map((p) => [p]))(
    'in %s: one ratio table, one regime and one default of every setting',
    (province) => {
      for (const on of quarters) {
        expect(nonMotorRatios(province, day(on)).ok).toBe(true);
        const pilots = regimesByDecision(province);
        if (pilots.length > 0) expect(inForce('regime', pilots, day(on)).ok).toBe(true);
        const byTort = pilotsByAccident(province);
        if (byTort.length > 0) expect(inForce('regime', byTort, day(on)).ok).toBe(true);
        expect(regimeOf(province, day(on), day(on)).regime).toMatch(/urban-for-all|by-residence/);
        expect(
          defaultSettings(province, day(on))
            .map((s) => s.id)
            .sort(),
        ).toEqual(Object.keys(Settings.shape).sort());
      }
    },
  );

  it('a day without a rule is refused by name, and so is a day with two', () => {
    const rule: Dated<number> = {
      from: day('2020-01-01'),
      value: 1,
      cite: { source: 'civil-code', article: '1' },
      verified: true,
    };
    expect(inForce('试例', [rule], day('2019-12-31'))).toMatchObject({
      ok: false,
      error: { code: 'rule-missing', params: { rule: '试例' } },
    });
    expect(inForce('试例', [rule, rule], day('2020-01-01')).ok).toBe(false);
    expect(
      inForce(
        '试例',
        [
          { ...rule, until: day('2020-02-01') },
          { ...rule, from: day('2020-02-01') },
        ],
        day('2020-02-01'),
      ).ok,
    ).toBe(true);
  });
});

describe('every citation can be opened', () => {
  const cited: Citation[] = [
    ...Object.values(nationwide)
      .flat()
      .map((e) => e.cite),
    ...liabilityLaw.map((e) => e.value),
    ...paymentOrderLaw.map((e) => e.value),
    ...conventions.map((c) => c.cite),
    ...provinces.flatMap((p) => [
      ...regimesByDecision(p).map((e) => e.cite),
      ...['2005-01-01', '2009-01-01', '2024-01-01'].flatMap((on) => {
        const table = nonMotorRatios(p, day(on));
        return table.ok ? [table.value.cite] : [];
      }),
    ]),
    ...Object.values(itemRules).flatMap((r): Citation[] =>
      r.injury
        ? [
            { source: 'pi-2022', article: r.injury[0] },
            { source: 'pi-2020', article: r.injury[0] },
            { source: 'pi-2003', article: r.injury[1] },
          ]
        : r.cite
          ? [r.cite]
          : [],
    ),
    ...[
      'tort-law 6',
      'tort-law 16',
      'tort-law 22',
      'tort-law 19',
      'rti-2012 15',
      'rti-2012 16',
      'insurance-law 65',
      'insurance-law 64',
    ].map((k) => ({ source: k.split(' ')[0] ?? '', article: k.split(' ')[1] ?? '' })),
    ...Object.values(periods).map((p) => p.cite),
    ...Object.values(halvings).map(([, cite]) => cite),
    ...doubledInterest.map((e) => e.cite),
    ...provinces.flatMap((p) => pilotsByAccident(p).map((e) => e.cite)),
  ];
  const unique = [...new Map(cited.map((c) => [`${c.source} ${c.article}`, c])).values()];

  it.each(unique.map((c) => [`${c.source} ${c.article}`, c] as const))(
    '%s has a registered source and a readable text',
    (_, cite) => {
      expect(sourceOfId(cite.source)).toBeDefined();
      const article = articleOf(cite);
      expect(article?.text).toMatch(/[\u4e00-\u9fff]/);
      expect(article?.link).toMatch(/^https?:\/\//);
    },
  );

  it('every source and every period has real days and a title in Chinese', () => {
    for (const source of Object.values(sources)) {
      expect(localDate(source.from)).toBe(source.from);
      if (source.until) expect(source.until > source.from).toBe(true);
      expect(source.title).toMatch(/[\u4e00-\u9fff]/);
    }
    for (const period of Object.values(periods)) {
      expect(localDate(period.from)).toBe(period.from);
      expect(period.title).toMatch(/[\u4e00-\u9fff]/);
      expect(period.n).toBeGreaterThan(0);
      expect(sourceOfId(period.cite.source)).toBeDefined();
    }
  });
});

describe('yearly figures', () => {
  it.each(provincesWithFigures.map((p) => [p]))(
    'of %s carry a source each, and a gap is never a number',
    async (province) => {
      const loaded = await loadStandards(province);
      if (!loaded.ok) throw new Error(province);
      expect(loaded.value.province).toBe(province);
      for (const figure of loaded.value.figures) {
        expect(figure.source.length).toBeGreaterThan(3);
        if (figure.confidence === 'gap') expect(figure.value).toBeNull();
        else expect(Number.isInteger(figure.value)).toBe(true);
        if (figure.verified) expect(['source', 'secondary']).toContain(figure.confidence);
      }
    },
  );

  it('Henan keeps the 160 records of its sheet, the four of 2015, the thirty of 2012 and 2013 and the twenty-nine of 2010, 2011 and 2014', async () => {
    const loaded = await loadStandards('河南');
    expect(loaded.ok && loaded.value.figures.length).toBe(223);
    expect(loaded.ok && loaded.value.figures.filter((f) => f.value === null).length).toBe(72);
  });

  it("a province without a table gets an empty one, not a neighbour's", async () => {
    const loaded = await loadStandards('西藏');
    expect(loaded).toEqual({ ok: true, value: { province: '西藏', figures: [] } });
  });
});

it('the fingerprint of the rule set is that of the rule tables: a changed table needs a new version', () => {
  expect(ruleSet.fingerprint).toBe(fingerprintOfLaw());
});
