import type { Me, NoticeView } from '@shared/account';
import { deskOf } from './desks';

/** The page a notice opens for a party; a notice that is not listed opens the case. */
const pages: Readonly<Record<string, string>> = {
  'helper-named': 'case/helpers',
  'helper-revoked': 'case/helpers',
  'finding-issued': 'accident/finding',
  'finding-served': 'accident/finding',
  'finding-corrected': 'accident/finding',
  'evidence-doubted': 'evidence/list',
  'evidence-answered': 'evidence/list',
  'evidence-withdrawn': 'evidence/list',
  'mediation-applied': 'mediation/home',
  'conflict-disclosed': 'mediation/home',
  'mediator-accepted': 'mediation/home',
  'mediator-took-over': 'mediation/home',
  'mediator-changed': 'mediation/home',
  'please-answer-mediation': 'mediation/home',
  'please-pick-time': 'mediation/times',
  'session-booked': 'mediation/room',
  'session-opened': 'mediation/room',
  'please-sign': 'mediation/agreement',
  'agreement-sent-back': 'mediation/agreement',
  'agreement-in-force': 'mediation/agreement',
  'claim-submitted': 'claim/progress',
  'claim-papers-complete': 'claim/progress',
  'claim-documents-asked': 'claim/progress',
  'claim-approved': 'claim/progress',
  'claim-part-approved': 'claim/progress',
  'claim-refused': 'claim/progress',
  'claim-paid': 'claim/progress',
};

/** Where a tap leads, or undefined where there is nothing behind it. */
export function noticePage(
  notice: Pick<NoticeView, 'template' | 'caseId'>,
  me: Me | undefined,
): { readonly page: string; readonly caseId?: string } | undefined {
  const { caseId } = notice;
  // it goes to somebody who has no seat: the case itself is closed to him, the way in is not
  if (notice.template === 'identity-refused') return { page: 'case/enter' };
  const desk = me?.staff && deskOf(me.staff.role);
  if (desk) return { page: desk, ...(caseId ? { caseId } : {}) };
  return caseId ? { page: pages[notice.template] ?? 'case/home', caseId } : undefined;
}
