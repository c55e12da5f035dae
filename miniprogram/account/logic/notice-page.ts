import type { accidentNoticeTexts } from '@shared/accident';
import type { Me, NoticeView } from '@shared/account';
import type { caseNoticeTexts } from '@shared/case';
import type { claimNoticeTexts } from '@shared/claim';
import type { evidenceNoticeTexts } from '@shared/evidence';
import { casePageOf, deskOf } from '@phone/lib';

const home = 'case/home';

type Template =
  | keyof typeof caseNoticeTexts
  | keyof typeof accidentNoticeTexts
  | keyof typeof evidenceNoticeTexts
  | keyof typeof claimNoticeTexts;

/** The page each notice opens for a party. Staff come to their desk, so what only they get stands here with the case. */
const pages: Readonly<Record<Template, string>> = {
  'identity-asked': home,
  'identity-confirmed': home,
  'identity-refused': 'case/enter',
  'helper-named': 'case/helpers',
  'helper-revoked': 'case/helpers',
  'you-were-named': home,
  'you-were-revoked': home,
  'party-goes-offline': home,
  'deadline-passed': home,
  'deadline-passed-yours': home,
  'case-opened': home,
  'accident-with-injury': home,
  'accident-corrected': home,
  'finding-corrected': 'accident/finding',
  'finding-issued': 'accident/finding',
  'finding-served': 'accident/finding',
  'review-requested': home,
  'review-upheld': home,
  'review-reopened': home,
  'evidence-doubted': 'evidence/list',
  'evidence-answered': 'evidence/list',
  'evidence-withdrawn': 'evidence/list',
  'claim-arrived': home,
  'claim-submitted': 'claim/progress',
  'claim-papers-complete': 'claim/progress',
  'claim-documents-asked': 'claim/progress',
  'claim-documents-supplied': home,
  'claim-approved': 'claim/progress',
  'claim-part-approved': 'claim/progress',
  'claim-refused': 'claim/progress',
  'claim-paid': 'claim/progress',
  'claim-receipt-confirmed': home,
  'claim-receipt-disputed': home,
};

/** Those of mediation; a test asks for an entry for each. */
const pagesOfMediation: Readonly<Record<string, string>> = {
  'mediation-applied-office': home,
  'mediation-applied': 'mediation/home',
  'mediator-assigned': home,
  'mediator-needed': home,
  'conflict-disclosed': 'mediation/home',
  'mediator-accepted': 'mediation/home',
  'mediator-took-over': 'mediation/home',
  'mediator-changed': 'mediation/home',
  'please-answer-mediation': 'mediation/home',
  'mediation-refused': home,
  'everyone-answered': home,
  'please-pick-time': 'mediation/times',
  'no-common-time': home,
  'session-booked': 'mediation/room',
  'session-opened': 'mediation/room',
  'please-sign': 'mediation/agreement',
  'agreement-sent-back': 'mediation/agreement',
  'agreement-in-force': 'mediation/agreement',
  'mediator-relieved': home,
  'sides-changed': 'mediation/home',
  'mediation-failed': home,
  'mediation-withdrawn': home,
};

/** One from a newer server, of which this app knows no page, still leads to its case. */
export const noticePages: Readonly<Record<string, string>> = { ...pages, ...pagesOfMediation };

/** Where a tap leads, or undefined where there is nothing behind it. */
export function noticePage(
  notice: Pick<NoticeView, 'template' | 'caseId'>,
  me: Me | undefined,
): { readonly page: string; readonly caseId?: string } | undefined {
  const { caseId } = notice;
  // it goes to somebody who has no seat: the case itself is closed to him, the way in is not
  if (notice.template === 'identity-refused') return { page: 'case/enter' };
  // an insurer has a seat at the table, and comes to it as the parties do
  const atTable = me?.staff?.role === 'insurer' ? pagesOfMediation[notice.template] : undefined;
  if (atTable && atTable !== home && caseId) return { page: atTable, caseId };
  const desk = me?.staff && deskOf(me.staff.role);
  if (desk) return { page: desk, ...(caseId ? { caseId } : {}) };
  if (!caseId) return undefined;
  if (me?.staff) return { page: casePageOf(me.staff.role), caseId };
  return { page: noticePages[notice.template] ?? home, caseId };
}
