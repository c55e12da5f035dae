import { accidentNoticeTexts } from '@shared/accident';
import { caseNoticeTexts, type Notice } from '@shared/case';
import { claimNoticeTexts } from '@shared/claim';
import { evidenceNoticeTexts } from '@shared/evidence';
import { mediationNoticeTexts } from '@shared/mediation';

export type NoticeWords = { readonly title: string; readonly text: string };
type NoticeTexts = Readonly<Record<string, (data: Notice['data']) => NoticeWords>>;

/** The words of every notice of every capability, by template. */
export const noticeTexts: NoticeTexts = {
  ...caseNoticeTexts,
  ...accidentNoticeTexts,
  ...evidenceNoticeTexts,
  ...mediationNoticeTexts,
  ...claimNoticeTexts,
};

/** `undefined` for a template of another version. */
export function wordsOf({ template, data }: Notice): NoticeWords | undefined {
  return noticeTexts[template]?.(data);
}
