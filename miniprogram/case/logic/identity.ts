import { codeFrom } from './code';

/** What a person typed to find his seat. One draft, shared by the entry and the way out when the phone differs. */
export type Identity = {
  readonly code: string;
  readonly name: string;
  readonly idLastFour: string;
};

export const identityDraft = 'case/enter';
export const noIdentity: Identity = { code: '', name: '', idLastFour: '' };

/** As it is sent: the code in full, the name without blanks around it. */
export function sentIdentity(typed: Identity): Identity {
  return { ...typed, code: codeFrom(typed.code), name: typed.name.trim() };
}
