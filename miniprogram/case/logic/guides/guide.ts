import type { CaseForm, CaseView } from '@shared/case';
import type { Citation } from '@shared/kernel';
import type { CasePage } from '../links';

export const topics = ['self', 'police', 'court', 'confirmation'] as const;
export type Topic = (typeof topics)[number];

/** What a person does outside of this place, on one page: what to mind, with whom, by when, and the paper for it. */
export type Guide = {
  readonly title: string;
  readonly lead: string;
  /** Periods of the case, of which the one that ends last is shown. */
  readonly periods: readonly string[];
  readonly parts: readonly {
    readonly title: string;
    readonly numbered?: true;
    readonly points: readonly string[];
  }[];
  readonly cites: readonly Citation[];
  readonly form: { readonly kind: CaseForm; readonly note: string };
  readonly onward?: { readonly words: string; readonly page: CasePage };
};

export type GuideOf = (view: CaseView) => Guide;
