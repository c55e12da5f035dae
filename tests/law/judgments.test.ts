import { calculate, type Calculation } from '@shared/law/compensation';
import { emptyStandards, loadStandards, type Standards } from '@shared/law/standards';
import { judgments, ours, type Judgment } from './judgments';

const yuan = (fen: number): string => (fen / 100).toFixed(2);

async function standardsOf(judgment: Judgment): Promise<Standards> {
  const loaded = await loadStandards(judgment.input.province);
  return loaded.ok ? loaded.value : emptyStandards(judgment.input.province);
}

async function resultOf(judgment: Judgment): Promise<Calculation> {
  const answer = calculate(judgment.input, await standardsOf(judgment));
  if (!answer.ok) throw new Error(JSON.stringify(answer.error.fields ?? answer.error));
  return answer.value;
}

describe('the judgments', () => {
  it('are all encoded', () => {
    expect(new Set(judgments.map((j) => j.id)).size).toBe(41);
  });

  describe.each(judgments.map((j) => [`${j.id} ${j.about}`, j] as const))('%s', (_, judgment) => {
    it('gives every figure of the court, or ours with the reason for the difference', async () => {
      const result = await resultOf(judgment);
      const got = Object.fromEntries(
        Object.keys(judgment.court).map((key) => [key, yuan(ours(result, key))]),
      );
      const wanted = Object.fromEntries(
        Object.entries(judgment.court).map(([key, court]) => [
          key,
          (judgment.differs?.[key]?.ours ?? court).toFixed(2),
        ]),
      );
      expect(got).toEqual(wanted);
    });

    it('assigns every 分 of the loss to somebody', async () => {
      const result = await resultOf(judgment);
      for (const victim of result.victims) {
        expect(victim.complete).toBe(true);
        expect(victim.allocation.reduce((t, a) => t + a.amount, 0)).toBe(victim.total);
      }
    });
  });
});
