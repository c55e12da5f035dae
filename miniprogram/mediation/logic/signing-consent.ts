import type { CaseView } from '@shared/case';

/** A party signs on the phone only after choosing so (人民法院在线诉讼规则 4): the choice comes before the pen. */
export function mustChooseToSign(dispute: CaseView | undefined): boolean {
  const you = dispute?.parties.find((p) => p.you || p.id === dispute.you.party);
  return you !== undefined && you.choices.signing !== 'online';
}

/** The page where that is chosen. */
export const signingConsent = { page: 'case/consent', query: { stage: 'signing', want: 'online' } };
