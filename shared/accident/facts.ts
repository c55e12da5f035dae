import type { z } from 'zod';
import { factIssues } from './checks';
import { AccidentOutline } from './parts';

/** What the police say happened (事故事实): the same shape in the message, on the desk and in the record. */
export const AccidentFacts = AccidentOutline.superRefine((facts, check) => {
  for (const issue of factIssues(facts)) {
    check.addIssue({ code: 'custom', path: [...issue.path], message: issue.message });
  }
});
export type AccidentFacts = z.infer<typeof AccidentFacts>;
