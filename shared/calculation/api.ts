import { z } from 'zod';
import { CaseId, endpoint, Id, Instant, Money, PartyId, Role, type Access } from '@shared/kernel';

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
  canonical: z.string(),
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
    name: 'calculation/compute', kind: 'read', on: 'public', by: anybody,
    input: z.strictObject({ input: Input }), output: Signed,
  }),
  /** Recomputes a signed calculation and says whether it comes out the same to the byte. */
  replay: endpoint({
    name: 'calculation/replay', kind: 'read', on: 'public', by: anybody,
    input: Signed,
    output: z.strictObject({ same: z.boolean(), signatureValid: z.boolean(), ruleSetNow: z.string() }),
  }),
  save: endpoint({
    name: 'calculation/save', kind: 'act', on: 'case', by: atTheTable, scope: 'talk',
    input: z.strictObject({ caseId: CaseId, title: z.string().trim().min(1, '请写个名字').max(40), input: Input }),
    output: z.strictObject({ id: Id, total: Money }),
  }),
  list: endpoint({
    name: 'calculation/list', kind: 'read', on: 'case', by: atTheTable, scope: 'see',
    input: z.strictObject({ caseId: CaseId }), output: z.strictObject({ rows: z.array(CalculationRow) }),
  }),
  read: endpoint({
    name: 'calculation/read', kind: 'read', on: 'case', by: atTheTable, scope: 'see',
    input: z.strictObject({ caseId: CaseId, id: Id }), output: CalculationRow.extend(Signed.shape),
  }),
  /** The facts of the case as calculator input: nothing has to be typed again. */
  prefill: endpoint({
    name: 'calculation/prefill', kind: 'read', on: 'case', by: atTheTable, scope: 'see',
    input: z.strictObject({ caseId: CaseId }), output: z.strictObject({ input: Input }),
  }),
};
