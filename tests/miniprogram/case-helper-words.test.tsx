import { isActive } from '@shared/case';
import { Instant, localDate } from '@shared/kernel';
import { readBack, withSee } from '@phone/case/logic/helper-words';

const form = {
  kind: 'relative',
  name: '王小军',
  phone: '13800006022',
  scopes: ['see', 'evidence'],
  until: '2026-12-31',
} as const;

describe('naming a helper', () => {
  it('reads back who, what is granted, what is not, and until when', () => {
    expect(readBack(form, (date) => date)).toEqual([
      '亲友：王小军，手机 138 0000 6022',
      '能：看进度和材料、替您交证据',
      '不能：替您谈、替您签字、替您申请理赔',
      '到 2026-12-31 为止，您随时能收回',
    ]);
  });

  it('warns plainly when everything is granted', () => {
    const all = { ...form, scopes: ['see', 'evidence', 'talk', 'sign', 'claim'] as const };
    expect(readBack(all, (date) => date)[2]).toBe('五样都能办，等于您本人办');
  });

  it('lets nobody act who may not see', () => {
    expect(withSee(['talk'])).toEqual(['see', 'talk']);
    expect(withSee([])).toEqual([]);
  });

  it('ends a helper on the day after the end date, and at once when revoked', () => {
    const until = localDate('2026-12-31');
    expect(isActive({ until }, localDate('2026-12-31'))).toBe(true);
    expect(isActive({ until }, localDate('2027-01-01'))).toBe(false);
    expect(
      isActive(
        { until, revokedAt: Instant.parse('2026-12-01T09:00:00.000+08:00') },
        localDate('2026-12-02'),
      ),
    ).toBe(false);
  });
});
