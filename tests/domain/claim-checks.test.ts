import { programChecks } from '../../shared/claim';
import { type Money } from '../../shared/kernel';
import { aCase, rider } from '../builders/case';
import { anAgreement, li, toLi, toWang } from '../builders/claim';
import { dispute, given } from '../builders/claim-steps';

describe('what the program checks', () => {
  const input = {
    dispute,
    claim: given(),
    agreement: anAgreement(),
    recomputed: (toWang + toLi) as Money,
    signaturesValid: true,
  };
  const doubts = (change: Partial<Parameters<typeof programChecks>[0]>) =>
    programChecks({ ...input, ...change })
      .filter((c) => c.result === 'doubt')
      .map((c) => c.id);

  test('where everything fits, all seven checks are right and show their figures', () => {
    expect(doubts({})).toEqual([]);
    expect(programChecks(input).find((c) => c.id === 'amount-agrees')?.detail).toBe(
      '协议和重算都是 ¥143,222.42',
    );
  });

  test.each([
    [
      'the policy had run out on the day',
      { dispute: aCase({ occurredAt: '2027-01-02T08:00:00.000+08:00' as never }) },
      'policy-in-force',
    ],
    [
      'the agreement is another one',
      { agreement: anAgreement({ hash: 'c'.repeat(64) }) },
      'amount-agrees',
    ],
    ['the calculation gives another sum', { recomputed: 1 as Money }, 'amount-agrees'],
    [
      'the account is somebody else’s',
      { dispute: aCase({ parties: [rider({ name: '王秀莲' }), ...aCase().parties.slice(1)] }) },
      'payee-is-party',
    ],
    [
      'there is a second victim',
      { dispute: aCase({ parties: [...aCase().parties, rider({ id: 'party-x' as never })] }) },
      'single-victim',
    ],
    [
      'nobody has said whether the fund paid',
      { agreement: anAgreement({ fundAdvance: undefined }) },
      'no-fund-advance',
    ],
    [
      'an advance is not in the agreement',
      { agreement: anAgreement({ advances: [{ by: li, amount: 1 as Money, settled: false }] }) },
      'advance-deducted',
    ],
    ['a signature does not verify', { signaturesValid: false }, 'signatures-valid'],
  ])('a doubt when %s', (_, change, id) => {
    expect(doubts(change)).toEqual([id]);
  });
});
