import { z } from 'zod';
import {
  CaseId,
  endpoint,
  Id,
  Instant,
  Money,
  Paper,
  PartyId,
  Role,
  type Access,
} from '@shared/kernel';

const anybody: Access = Object.fromEntries(
  ['anonymous', ...Role.options].map((role) => [role, ['unrelated']]),
);
/** Those who talk about the amount. The court and the police use the public calculator, not what lies on the table. */
const atTheTable: Access = {
  party: ['own'],
  helper: ['own'],
  insurer: ['assigned'],
  mediator: ['assigned'],
  clerk: ['assigned'],
};

/** The input is checked by the calculator itself, which answers field by field. */
const Input = z.record(z.string(), z.unknown());

export const Signed = z.strictObject({
  /** Canonical JSON of `{input, ruleSet, result}`. */
  canonical: z.string().max(4_000_000),
  digest: z.string(),
  signature: z.string(),
  keyId: z.string(),
});
export type Signed = z.infer<typeof Signed>;

export const CalculationRow = z.strictObject({
  id: Id,
  title: z.string(),
  role: Role,
  party: PartyId.optional(),
  at: Instant,
  total: Money,
  ruleSet: z.string(),
});
export type CalculationRow = z.infer<typeof CalculationRow>;

export const calculationApi = {
  /** Open to everybody, without login: the same engine for police, mediator, insurer, judge and visitor. */
  compute: endpoint({
    name: 'calculation/compute',
    kind: 'read',
    on: 'public',
    by: anybody,
    input: z.strictObject({ input: Input }),
    output: Signed,
  }),
  /** Recomputes a signed calculation and says whether it comes out the same to the byte. */
  replay: endpoint({
    name: 'calculation/replay',
    kind: 'read',
    on: 'public',
    by: anybody,
    input: Signed,
    output: z.strictObject({
      same: z.boolean(),
      signatureValid: z.boolean(),
      ruleSetNow: z.string(),
    }),
  }),
  /** 理赔计算单 as PDF, drawn only from a text this installation has signed. */
  pdf: endpoint({
    name: 'calculation/pdf',
    kind: 'read',
    on: 'public',
    by: anybody,
    input: z.strictObject({ signed: Signed, title: z.string().trim().max(40).optional() }),
    output: Paper,
  }),
  /** Whether the digest printed on a sheet was signed here. Says nothing about persons or sums. */
  check: endpoint({
    name: 'calculation/check',
    kind: 'read',
    on: 'public',
    by: anybody,
    input: z.strictObject({
      digest: z.string().regex(/^[0-9a-f]{64}$/, '指纹是 64 位数字和字母'),
      signature: z.string().max(200),
      keyId: z.string().max(64),
    }),
    output: z.strictObject({ genuine: z.boolean() }),
  }),
  save: endpoint({
    name: 'calculation/save',
    kind: 'act',
    on: 'case',
    by: atTheTable,
    scope: 'talk',
    input: z.strictObject({
      caseId: CaseId,
      title: z.string().trim().min(1, '请写个名字').max(40),
      input: Input,
    }),
    output: z.strictObject({ id: Id, total: Money }),
  }),
  list: endpoint({
    name: 'calculation/list',
    kind: 'read',
    on: 'case',
    by: atTheTable,
    scope: 'see',
    input: z.strictObject({ caseId: CaseId }),
    output: z.strictObject({ rows: z.array(CalculationRow) }),
  }),
  read: endpoint({
    name: 'calculation/read',
    kind: 'read',
    on: 'case',
    by: atTheTable,
    scope: 'see',
    input: z.strictObject({ caseId: CaseId, id: Id }),
    output: CalculationRow.extend(Signed.shape),
  }),
  /** The facts of the case as calculator input: nothing has to be typed again. */
  prefill: endpoint({
    name: 'calculation/prefill',
    kind: 'read',
    on: 'case',
    by: atTheTable,
    scope: 'see',
    input: z.strictObject({ caseId: CaseId }),
    output: z.strictObject({ input: Input }),
  }),
};
