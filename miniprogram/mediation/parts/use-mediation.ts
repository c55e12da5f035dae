import { useRouter } from '@tarojs/taro';
import { caseApi, type CaseView } from '@shared/case';
import { mediationApi, type MediationView } from '@shared/mediation';
import { param, useLoaded, useSession, type Loaded } from '@phone/lib';

export type AtTable = {
  readonly caseId: string;
  readonly dispute: CaseView | undefined;
  readonly page: Loaded<{ mediation?: MediationView | undefined; open: string[] }>;
};

/** The case and its mediation, as this person may see them. */
export function useMediation(): AtTable {
  const signedIn = useSession() !== undefined;
  const caseId = param(useRouter().params, 'caseId');
  const asked = signedIn && caseId ? { caseId } : undefined;
  const dispute = useLoaded(caseApi.readCase, asked);
  const page = useLoaded(mediationApi.readMediation, asked);
  return { caseId, dispute: dispute.value, page };
}
