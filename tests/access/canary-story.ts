import { claimApi } from '../../shared/claim';
import type { CaseId } from '../../shared/kernel';
import { mediationApi } from '../../shared/mediation';
import { aCase } from '../builders/case';
import { put } from '../builders/claim-case';
import { someTerms } from '../builders/mediation';
import { drawnName, mediationOf, must, signCode } from '../functions/mediation-support';
import type { Bench } from './cells';
import {
  mediatorOfCase,
  personCalled,
  seatedParties,
  theClerk,
  theDriver,
  theInsurer,
  theMediator,
  theRider,
} from './people';

/** A text for every field of a mediation that people write into and that must stay inside. */
export const canaries = {
  decline: '金丝雀甲不接的原因',
  disclosure: '金丝雀乙利害关系',
  refusal: '金丝雀丙不同意的原因',
  closing: '金丝雀丁终结说明',
  note: '金丝雀戊出价说明',
  item: '金丝雀己出价项目',
  talk: '金丝雀庚文字',
  unsigned: '金丝雀辛不签的原因',
} as const;
/** A sum that stands nowhere else, in 分 and as people read it. */
const canarySum = 98_765_432;
export const sums = ['98765432', '987654.32', '987,654.32'];
/** The account that the agreement pays to. */
export const bankNumber = '6228480018530813308';

export const canaryCase = 'canary-case' as CaseId;
const caseId = canaryCase;

/**
 * One case through five attempts: the mediator declines, a party refuses him, refuses the talk, the talk fails, a signature
 * is refused, and at last an agreement with its claim. Everything said on the way carries a canary.
 */
export async function tellTheStory(bench: Bench): Promise<{ claimId: string }> {
  const { stack, people } = bench;
  const as = (name: string) => ({ token: personCalled(people, name).token });
  const call: typeof stack.call = (endpoint, input, who) => {
    stack.setNow(
      new Date(Date.parse(stack.now()) + 1000 + 8 * 3_600_000)
        .toISOString()
        .replace('Z', '+08:00') as never,
    );
    return must(stack.call(endpoint, input, who));
  };
  const apply = async (reason?: string) => {
    await call(mediationApi.apply, { caseId }, as(theRider));
    await call(
      mediationApi.assignMediator,
      { caseId, account: mediatorOfCase.account },
      as(theClerk),
    );
    if (reason) await call(mediationApi.declineAssignment, { caseId, reason }, as(theMediator));
    if (reason)
      await call(
        mediationApi.assignMediator,
        { caseId, account: mediatorOfCase.account },
        as(theClerk),
      );
  };
  const talk = async () => {
    await apply();
    await call(mediationApi.acceptAssignment, { caseId }, as(theMediator));
    for (const who of [theDriver, theInsurer]) await call(mediationApi.join, { caseId }, as(who));
    const { version } = await mediationOf(stack, caseId);
    const startsAt = '2026-11-27T09:30:00.000+08:00';
    await call(
      mediationApi.bookSession,
      { caseId, version, startsAt, place: 'video' },
      as(theMediator),
    );
    await call(
      mediationApi.openSession,
      { caseId, identityChecked: ['party:party-wang', 'party:party-li'], warningRead: true },
      as(theMediator),
    );
    const items = [{ label: canaries.item, amount: canarySum as never }];
    await call(
      mediationApi.makeOffer,
      { caseId, total: canarySum, items, note: canaries.note },
      as(theRider),
    );
    for (const who of [theRider, theDriver, theInsurer, theMediator]) {
      await call(mediationApi.postMessage, { caseId, text: canaries.talk }, as(who));
    }
  };
  const draft = async (): Promise<string> => {
    const { version } = await mediationOf(stack, caseId);
    await call(
      mediationApi.draftAgreement,
      { caseId, version, terms: someTerms() },
      as(theMediator),
    );
    return (await mediationOf(stack, caseId)).agreement?.document.hash ?? '';
  };

  const record = aCase({ id: caseId, code: 'QF26060001', parties: seatedParties() });
  await put(stack.deps, { kind: 'cases', record });
  await apply(canaries.decline);
  await call(
    mediationApi.acceptAssignment,
    { caseId, disclosure: canaries.disclosure },
    as(theMediator),
  );
  await call(mediationApi.refuseDisclosure, { caseId }, as(theDriver));
  await call(mediationApi.refuse, { caseId, reason: canaries.refusal }, as(theDriver));
  await talk();
  await call(
    mediationApi.closeFailed,
    { caseId, reason: 'gap-too-wide', note: canaries.closing },
    as(theMediator),
  );
  await talk();
  await draft();
  await call(mediationApi.refuseToSign, { caseId, note: canaries.unsigned }, as(theInsurer));
  await talk();
  const hash = await draft();
  for (const who of [theRider, theDriver, theInsurer, theMediator]) {
    const { phone } = personCalled(people, who);
    const smsCode = await signCode(stack, phone, { caseId, hash });
    await call(
      mediationApi.signAgreement,
      { caseId, hash, drawing: drawnName(), strokes: 4, smsCode },
      as(who),
    );
  }
  await call(mediationApi.sealAgreement, { caseId, hash }, as(theClerk));
  const submitted = await call(claimApi.submit, { caseId }, as(theRider));
  return { claimId: submitted.value.claims[0]?.claimId ?? '' };
}
