import type { OfficeCount } from '@shared/case';
import { Stat, Stats } from '@phone/ui';
import { totalsOf } from '../../logic/board';

/** Counts of the whole county, each with what it is a part of. */
export function BoardStats({ offices }: { readonly offices: readonly OfficeCount[] }) {
  const { open, late, offices: behind } = totalsOf(offices);
  return (
    <Stats>
      <Stat
        label="在办的期限"
        number={String(open)}
        unit="项"
        note={`${offices.length} 个单位和当事人`}
      />
      <Stat label="逾期" number={String(late)} unit="项" note={`在办 ${open} 项里`} />
      <Stat label="没过期" number={String(open - late)} unit="项" note={`在办 ${open} 项里`} />
      <Stat
        label="有逾期的单位"
        number={String(behind)}
        unit="个"
        note={`${offices.length} 个里`}
      />
    </Stats>
  );
}
