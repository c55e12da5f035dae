import { actingParties, type CaseView } from '@shared/case';
import type { Draft } from '@phone/lib';
import type { TermsDraft } from '../../logic/draft-terms';

/** What every section of the terms' form needs. */
export type TermsSection = {
  readonly draft: TermsDraft;
  readonly set: Draft<TermsDraft>['set'];
  readonly errors: Readonly<Record<string, string>>;
  readonly dispute: CaseView;
};

/** Who can pay and be paid: for one who died his family stands. */
export function peopleOf(dispute: CaseView): { value: string; label: string }[] {
  return actingParties(dispute).map(({ id, name }) => ({ value: id, label: name }));
}

/** The list with one row changed, or without it. */
export function changed<T>(rows: readonly T[], at: number, row: T | undefined): T[] {
  return rows.flatMap((one, index) => (index === at ? (row === undefined ? [] : [row]) : [one]));
}
