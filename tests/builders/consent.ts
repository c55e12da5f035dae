import { createHash } from 'node:crypto';
import { consentPapers, consentText, type ConsentStage } from '../../shared/case';

/** What a phone sends after it has shown a stage's paper in full. */
export function shownPaper(stage: ConsentStage): {
  readonly shownVersion: string;
  readonly shownHash: string;
} {
  const paper = consentPapers[stage];
  return {
    shownVersion: paper.version,
    shownHash: createHash('sha256').update(consentText(paper)).digest('hex'),
  };
}
