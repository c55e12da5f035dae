import type { Settings } from './settings';

const gradeNames = [
  '',
  '一级',
  '二级',
  '三级',
  '四级',
  '五级',
  '六级',
  '七级',
  '八级',
  '九级',
  '十级',
];
export const gradeName = (grade: number): string => gradeNames[grade] ?? '';

type Reading = Settings['multiGrade'];

function extraOf(grade: number, reading: Reading): number {
  switch (reading) {
    case 'grade-percent':
      return 11 - grade;
    case 'plus-one':
      return Math.min(10, 12 - grade);
    case 'sum':
      return (11 - grade) * 10;
    case 'cap10':
      return 10;
    case 'highest':
      return 0;
  }
}

/** Disability index (伤残赔偿指数) in percent: the highest grade plus what the reading adds for the others. */
export function disabilityIndex(grades: readonly number[], reading: Reading): number {
  const [highest = 10, ...others] = [...grades].sort((a, b) => a - b);
  const extra = others.reduce((total, grade) => total + extraOf(grade, reading), 0);
  return Math.min(100, (11 - highest) * 10 + (reading === 'sum' ? extra : Math.min(10, extra)));
}

/** The index under every other reading, shown beside the one used. */
export function otherReadings(grades: readonly number[], used: Reading): string {
  const all: readonly Reading[] = ['grade-percent', 'plus-one', 'cap10', 'sum'];
  const index = disabilityIndex(grades, used);
  const others = [...new Set(all.map((r) => disabilityIndex(grades, r)))].filter(
    (i) => i !== index,
  );
  return others.map((i) => `${i}%`).join('、');
}
