import { z } from 'zod';
import { CaseId, Citation, Id, Instant, OfficeId, PartyId } from '@shared/kernel';

/** Whose turn: one party, or an office by its role. `id` is the very office, on whose desk it lies; without it a mediator's turn or any insurer's. */
export const Owner = z.union([
  z.strictObject({ party: PartyId }),
  z.strictObject({
    office: z.enum([
      'mediator',
      'mediation-office',
      'insurers',
      'police-office',
      'court',
      'supervisors',
    ]),
    id: OfficeId.optional(),
  }),
]);
export type Owner = z.infer<typeof Owner>;

/** A running period (期限) of a case: whose turn, until when, by which article. */
export const Deadline = z.strictObject({
  id: Id,
  version: z.int(),
  caseId: CaseId,
  region: z.string(),
  period: z.string(),
  owner: Owner,
  /** The party in whose matter it runs, where it runs for each party by itself but another one is awaited. */
  about: PartyId.optional(),
  startedAt: Instant,
  dueAt: Instant,
  /** True when the holiday schedule of the due year is not published yet. */
  provisional: z.boolean(),
  cite: Citation,
  verified: z.boolean(),
  /** `done-late`: what was asked came after the last day. */
  status: z.enum(['running', 'met', 'late', 'done-late']),
  endedAt: Instant.optional(),
});
export type Deadline = z.infer<typeof Deadline>;

/** One of each: the same right of several people until the same day is told once, where it is nobody's turn in particular. */
export function eachTermOnce<D extends Pick<Deadline, 'period' | 'dueAt'>>(
  deadlines: readonly D[],
): D[] {
  return deadlines.filter(
    ({ period, dueAt }, at) =>
      deadlines.findIndex((d) => d.period === period && d.dueAt === dueAt) === at,
  );
}
