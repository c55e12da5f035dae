import type { NoticeView } from '@shared/account';
import { accidentNoticeTexts } from '@shared/accident';
import { caseNoticeTexts } from '@shared/case';
import { claimNoticeTexts } from '@shared/claim';
import { evidenceNoticeTexts } from '@shared/evidence';
import { mediationNoticeTexts } from '@shared/mediation';

type NoticeText = (data: NoticeView['data']) => { readonly title: string; readonly text: string };

/** The words of every notice, from the capabilities that send them. */
const all: Readonly<Record<string, NoticeText>> = {
  ...caseNoticeTexts,
  ...accidentNoticeTexts,
  ...evidenceNoticeTexts,
  ...mediationNoticeTexts,
  ...claimNoticeTexts,
};

/** Title and text of a notice. One from a newer server still leads to its case. */
export function noticeText(notice: Pick<NoticeView, 'template' | 'data'>): {
  title: string;
  text: string;
} {
  const known = all[notice.template]?.(notice.data);
  return known ? { ...known } : { title: '有新进展', text: '打开看看这起事故。' };
}
