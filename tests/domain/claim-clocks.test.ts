import { claimFollowUps, claimNoticeTexts, decideClaim } from '../../shared/claim';
import { consequencesOf } from '../../shared/case/consequences';
import { followUpOf } from '../../shared/kernel';
import { anAgreement, aPayable, toWang } from '../builders/claim';
import { dispute, victim } from '../builders/claim-steps';

describe('which law runs the clocks', () => {
  const startsOf = (agreement: Parameters<typeof anAgreement>[0]) => {
    const records = { dispute, agreement: anAgreement(agreement), claims: [], evidence: [] };
    const result = decideClaim.submitClaim(records, {}, victim);
    if (!result.ok) throw new Error(result.error.code);
    const { starts, notices } = consequencesOf(claimFollowUps, result.value.facts, dispute, victim);
    return {
      starts: starts.map(({ period, cite }) => [period, cite.source, cite.article]),
      notices,
    };
  };

  test('a claim of commercial cover alone runs by the insurance law, not by the regulation', () => {
    const covers = [{ cover: 'commercial' as const, amount: toWang }];
    const { starts, notices } = startsOf({ payables: [aPayable({ covers })] });
    expect(starts).toEqual([
      ['claim-assess-complex', 'insurance-law', '23'],
      ['claim-pay-commercial', 'insurance-law', '23'],
    ]);
    const arrived = notices.find(({ template }) => template === 'claim-arrived');
    expect(claimNoticeTexts['claim-arrived'](arrived?.data ?? {}).text).toMatch(
      /及时说清缺不缺材料，30 天内核定。$/,
    );
  });

  test('where the insurer has not agreed to the sum, 60 days run for what can be determined', () => {
    const { starts } = startsOf({ signedBy: [] });
    expect(starts).toEqual([
      ['claim-list-papers', 'compulsory-insurance-regulation', '28'],
      ['claim-assess', 'compulsory-insurance-regulation', '29'],
      ['claim-advance', 'insurance-law', '25'],
    ]);
    const part = followUpOf(claimFollowUps, {
      type: 'claim.part-approved',
      data: {
        claim: 'c' as never,
        insurer: 'insurer-yuan' as never,
        amount: toWang,
        left: toWang,
        agreed: false,
        cover: 'compulsory',
      },
    });
    expect(part.stop).toContain('claim-advance@insurer-yuan');
  });
});
