import type { z } from 'zod';
import type { Access, NeededScope } from './actor';

/**
 * The contract of one call between phone and function.
 * `on` says what the call is about: a case (input carries `caseId`; the actor is placed in it),
 * the caller's own account, an office's desk, or nothing personal (`public`, no session needed).
 * `reveals` names the personal data of a party that another person gets to see; each such read leaves a trace.
 */
export type Endpoint<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  readonly name: `${string}/${string}`;
  readonly kind: 'read' | 'act';
  readonly on: 'case' | 'account' | 'office' | 'public';
  readonly by: Access;
  readonly scope?: NeededScope;
  readonly reveals?: readonly string[];
  readonly input: I;
  readonly output: O;
};

export function endpoint<I extends z.ZodType, O extends z.ZodType>(
  contract: Endpoint<I, O>,
): Endpoint<I, O> {
  return contract;
}
