import { z } from 'zod';
import { CaseId, Cursor, endpoint, type Access } from '@shared/kernel';
import { CaseCode, involved, OfficeRef } from '@shared/case';
import { AccidentFacts } from './facts';
import { FindingFacts, Service } from './finding';
import { AccidentMessage } from './message';
import { AccidentStatus } from './model';
import { Ref, required, requiredDay } from './parts';
import { accidentTransitions } from './transitions';
import { AccidentDeskFile, AccidentFile, AccidentRow, FindingView } from './view';

/** An officer at his desk, before any one case. */
const desk: Access = { police: ['unrelated', 'assigned'] };
const assigned: Access = { police: ['assigned'] };

const edited = { caseId: CaseId, version: z.int() };
const Done = z.strictObject({ caseId: CaseId, version: z.int(), status: AccidentStatus });
const Opened = z.strictObject({
  caseId: CaseId,
  code: z.string(),
  entryUrl: z.string(),
  status: AccidentStatus,
});

export const accidentApi = {
  /** Signed message of a police system; the signature is checked before anything else. */
  receive: endpoint({
    name: 'accident/receive',
    kind: 'act',
    on: 'public',
    by: { police: ['assigned'] },
    input: AccidentMessage,
    output: Opened.extend({ done: z.enum(['opened', 'updated']) }),
  }),
  report: endpoint({
    name: 'accident/report',
    kind: 'act',
    on: 'office',
    by: accidentTransitions.report.by,
    input: z.strictObject({ accident: AccidentFacts, finding: FindingFacts.optional() }),
    output: Opened,
  }),
  correct: endpoint({
    name: 'accident/correct',
    kind: 'act',
    on: 'case',
    by: accidentTransitions.correct.by,
    input: z.strictObject({
      ...edited,
      reason: required('更正原因', 200),
      accident: AccidentFacts,
      finding: FindingFacts.optional(),
    }),
    output: Done,
  }),
  issueFinding: endpoint({
    name: 'accident/issue-finding',
    kind: 'act',
    on: 'case',
    by: accidentTransitions['issue-finding'].by,
    input: z.strictObject({ ...edited, finding: FindingFacts }),
    output: Done,
  }),
  serveFinding: endpoint({
    name: 'accident/serve-finding',
    kind: 'act',
    on: 'case',
    by: accidentTransitions['serve-finding'].by,
    input: z.strictObject({ ...edited, served: z.array(Service).min(1, '请选送达给谁').max(20) }),
    output: Done,
  }),
  requestReview: endpoint({
    name: 'accident/request-review',
    kind: 'act',
    on: 'case',
    by: accidentTransitions['request-review'].by,
    input: z.strictObject({ ...edited, party: Ref, on: requiredDay('申请日期') }),
    output: Done,
  }),
  decideReview: endpoint({
    name: 'accident/decide-review',
    kind: 'act',
    on: 'case',
    by: accidentTransitions['decide-review'].by,
    input: z.strictObject({
      ...edited,
      result: z.enum(['upheld', 'reinvestigate'], { error: '请选复核结论' }),
      on: requiredDay('结论日期'),
    }),
    output: Done,
  }),
  makeFinal: endpoint({
    name: 'accident/make-final',
    kind: 'act',
    on: 'case',
    by: accidentTransitions['make-final'].by,
    input: z.strictObject(edited),
    output: Done,
  }),
  /** The whole file with numbers of persons, for mending it; the persons see that it was read and why. */
  read: endpoint({
    name: 'accident/read',
    kind: 'read',
    on: 'case',
    by: assigned,
    reveals: ['name', 'phone', 'id-number'],
    input: z.strictObject({ caseId: CaseId, purpose: required('用途', 100) }),
    output: AccidentFile,
  }),
  /** The same with numbers masked; nothing personal is revealed, so no trace is left. */
  readFile: endpoint({
    name: 'accident/read-file',
    kind: 'read',
    on: 'case',
    by: assigned,
    input: z.strictObject({ caseId: CaseId }),
    output: AccidentDeskFile,
  }),
  readFinding: endpoint({
    name: 'accident/read-finding',
    kind: 'read',
    on: 'case',
    by: involved,
    scope: 'see',
    input: z.strictObject({ caseId: CaseId }),
    output: FindingView,
  }),
  /** `due`: what the office must do, soonest first. `all`: every accident of the office, newest first. */
  list: endpoint({
    name: 'accident/list',
    kind: 'read',
    on: 'office',
    by: desk,
    input: z.strictObject({
      view: z.enum(['due', 'all']),
      code: CaseCode.optional(),
      plate: z.string().trim().max(20).optional(),
      name: z.string().trim().max(40).optional(),
      after: Cursor.optional(),
    }),
    output: z.strictObject({
      rows: z.array(AccidentRow),
      next: Cursor.optional(),
      /** Over everything that is to be done, not over the page. */
      due: z.strictObject({ open: z.int(), late: z.int() }).optional(),
    }),
  }),
  listInsurers: endpoint({
    name: 'accident/list-insurers',
    kind: 'read',
    on: 'office',
    by: desk,
    input: z.strictObject({}),
    output: z.strictObject({ insurers: z.array(OfficeRef) }),
  }),
};
