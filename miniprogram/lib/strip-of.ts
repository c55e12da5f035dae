import type { CaseView } from '@shared/case';
import { dayShort } from './format';

type Shown = Pick<CaseView, 'code' | 'occurredAt' | 'place' | 'parties' | 'you'>;

/** The strip of a case: which accident, and for whom the reader acts where he could act for another. */
export function stripOf(view: Shown): { code: string; place: string; actsFor?: string } {
  const { code, occurredAt, place, you, parties } = view;
  const strip = { code, place: `${dayShort(occurredAt)} ${place}` };
  if (!you.others) return strip;
  const name = parties.find(({ id }) => id === you.party)?.name ?? '';
  return { ...strip, actsFor: you.role === 'party' ? '自己' : name };
}
