import { z } from 'zod';
import { AccidentFacts } from './facts';
import { findingIssues, FindingFacts, Service } from './finding';
import { required } from './parts';

/** Version of the message; a new shape gets a new number. */
const accidentMessageSchema = 'daojiao.accident/1';

/** At most this many bytes of UTF-8. */
export const accidentMessageLimit = 256 * 1024;

/**
 * 事故报文: what a police system sends. The first one opens the case; a later one with the same accident number
 * brings the finding or, with `correction`, mends what was sent. See docs/exchange/accident-message.md.
 */
export const AccidentMessage = z
  .strictObject({
    schema: z.literal(accidentMessageSchema, { error: `版本应是 ${accidentMessageSchema}` }),
    accident: AccidentFacts,
    finding: FindingFacts.optional(),
    served: z.array(Service).max(20).optional(),
    correction: z.strictObject({ reason: required('更正原因', 200) }).optional(),
  })
  .superRefine(({ accident, finding, served }, check) => {
    const issues = finding ? findingIssues(accident, finding) : [];
    for (const { path, message } of issues) {
      check.addIssue({ code: 'custom', path: ['finding', ...path], message });
    }
    if (served?.length && !finding) {
      check.addIssue({ code: 'custom', path: ['served'], message: '没有认定书，不能送达' });
    }
  });
export type AccidentMessage = z.infer<typeof AccidentMessage>;
