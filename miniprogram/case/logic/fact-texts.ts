import { accidentFactTexts } from '@shared/accident';
import { calculationFactTexts } from '@shared/calculation';
import { caseFactTexts } from '@shared/case';
import { claimFactTexts } from '@shared/claim';
import { evidenceFactTexts } from '@shared/evidence';
import { mediationFactTexts } from '@shared/mediation';

type FactText = (data: never) => string;

/** The timeline sentences of every capability. */
const all: Readonly<Record<string, FactText>> = {
  ...caseFactTexts,
  ...accidentFactTexts,
  ...evidenceFactTexts,
  ...calculationFactTexts,
  ...mediationFactTexts,
  ...claimFactTexts,
};

/** The sentence of a fact; a fact from a newer server still shows that something happened. */
export function factText(type: string, data: Readonly<Record<string, unknown>>): string {
  return all[type]?.(data as never) ?? '有新进展';
}
