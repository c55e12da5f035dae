import { useRouter } from '@tarojs/taro';
import { caseApi, type CaseView } from '@shared/case';
import { param, useLoaded, useSession, type Loaded } from '@phone/lib';

/** The case named in the page's address, as this person may see it; nothing is asked before he is signed in. */
export function useCase(): Loaded<CaseView> {
  const signedIn = useSession() !== undefined;
  const caseId = param(useRouter().params, 'caseId');
  return useLoaded(caseApi.readCase, signedIn && caseId ? { caseId } : undefined);
}
