import { accidentFollowUps, accidentNoticeTexts } from '../../shared/accident';
import { calculationFollowUps } from '../../shared/calculation';
import { caseFollowUps, caseNoticeTexts } from '../../shared/case';
import { claimFollowUps, claimNoticeTexts } from '../../shared/claim';
import { evidenceFollowUps, evidenceNoticeTexts } from '../../shared/evidence';
import { mediationFollowUps, mediationNoticeTexts } from '../../shared/mediation';
import type { AnyFollowUps, FollowUp } from '../../shared/kernel';
import { periods } from '../../shared/law';

const tables: Readonly<Record<string, AnyFollowUps>> = {
  accident: accidentFollowUps,
  calculation: calculationFollowUps,
  case: caseFollowUps,
  claim: claimFollowUps,
  evidence: evidenceFollowUps,
  mediation: mediationFollowUps,
};
const words: Readonly<Record<string, unknown>> = {
  ...accidentNoticeTexts,
  ...caseNoticeTexts,
  ...claimNoticeTexts,
  ...evidenceNoticeTexts,
  ...mediationNoticeTexts,
};

/** Reads as a text and as a list of one, whichever an entry expects of a fact's field. */
const thing = Object.assign(new String('party:x'), {
  map: <T>(change: (item: string) => T) => ['party:x'].map(change),
  flatMap: <T>(change: (item: string) => T | T[]) => ['party:x'].flatMap(change),
  filter: () => ['party:x'],
});
const anyData = new Proxy(
  {},
  { get: (_, name) => (name === 'owner' ? { office: 'mediator' } : thing) },
) as never;

function entryOf(entry: AnyFollowUps[string] | undefined): FollowUp {
  if (!entry) return {};
  return typeof entry === 'function' ? entry(anyData) : entry;
}

describe.each(Object.entries(tables))('what follows the facts of %s', (_, table) => {
  test('every notice has its words', () => {
    const told = Object.values(table).flatMap((entry) => entryOf(entry).tell ?? []);
    expect(told.map((t) => t.template).filter((template) => !(template in words))).toEqual([]);
  });

  test('every period it starts or ends is a period of the law or a promise of the county', () => {
    const named = Object.values(table).flatMap((entry) => {
      const { start = [], stop = [] } = entryOf(entry);
      return [...start.map((s) => s.period), ...stop.map((s) => s.split('@')[0] ?? s)];
    });
    expect(named.filter((period) => !(period in periods))).toEqual([]);
  });
});

describe('the ways that stay open', () => {
  test('a mediation that came to nothing gives all together three working days to ask the police', () => {
    for (const fact of ['mediation.failed', 'mediation.withdrawn'] as const)
      expect(entryOf(mediationFollowUps[fact] as AnyFollowUps[string]).start).toEqual([
        { period: 'ask-police-mediation-again', owner: 'every-party' },
      ]);
    expect(periods['ask-police-mediation-again']).toMatchObject({
      n: 3,
      unit: 'working-day',
      cite: { source: 'handling-procedure', article: '85' },
    });
  });

  test('once the insurers have paid nobody is told of a review or another mediation any more', () => {
    const moved = caseFollowUps['case.stage-moved'] as (data: { to: string }) => FollowUp;
    expect(moved({ to: 'closed' }).stop).toEqual([
      'apply-review',
      'ask-police-mediation',
      'ask-police-mediation-again',
    ]);
    expect(moved({ to: 'settled' })).toEqual({});
  });

  test('the right to have the agreement confirmed ends when nobody owes anything under it', () => {
    const confirmed = claimFollowUps['claim.receipt-confirmed'] as (data: object) => FollowUp;
    const after = (nothingOwed: boolean) =>
      confirmed({ insurer: 'insurer-yuan', nothingOwed }).stop;
    expect(after(true)).toEqual(['joint-confirmation']);
    expect(after(false)).toEqual([]);
  });
});
