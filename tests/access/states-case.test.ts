import { CaseStage, caseTransitions, type CaseAction } from '../../shared/case';
import { EvidenceStatus, ReviewStatus } from '../../shared/evidence';
import { caseFixture } from './fixtures/case';
import { evidenceFixture, reviewFixture } from './fixtures/evidence';
import { describeEveryCell } from './suite';

const steps = Object.keys(caseTransitions) as CaseAction[];

describeEveryCell('the spine of a case', steps, CaseStage.options, caseFixture);
describeEveryCell(
  'a piece of evidence',
  ['start-upload', 'finish-upload', 'withdraw'] as const,
  ['nothing', ...EvidenceStatus.options],
  evidenceFixture,
);
describeEveryCell(
  'what the other side says of it',
  ['comment', 'answer'] as const,
  ReviewStatus.options,
  reviewFixture,
);
