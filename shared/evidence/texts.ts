import { sentenceOf } from '@shared/kernel';
import { checklist } from './checklist';
import { kindNames } from './limits';
import type { EvidenceFact, RefusalReason } from './model';

type FactOf<T extends EvidenceFact['type']> = Extract<EvidenceFact, { type: T }>['data'];

/** The timeline's sentence for each fact. */
export const evidenceFactTexts: {
  readonly [T in EvidenceFact['type']]: (data: FactOf<T>) => string;
} = {
  'evidence.sealed': ({ item, kind }) =>
    `交了一份${kindNames[kind]}，证明${checklist[item].title}，已封存`,
  'evidence.refused': ({ item }) => `一份${checklist[item].title}的材料没有收下`,
  'evidence.withdrawn': ({ item }) => `收回了一份${checklist[item].title}的材料`,
  'evidence.accepted': ({ item }) => `认可了一份${checklist[item].title}的材料`,
  'evidence.doubted': ({ item }) => `对一份${checklist[item].title}的材料有疑问`,
  'evidence.answered': ({ item }) => `回答了${checklist[item].title}材料的疑问`,
};

type NoticeText = (data: Readonly<Record<string, string | number>>) => {
  readonly title: string;
  readonly text: string;
};

const titleOf = (item: string | number | undefined): string =>
  (checklist as Readonly<Record<string, { title: string }>>)[String(item)]?.title ?? '';

export const evidenceNoticeTexts: Readonly<
  Record<'evidence-doubted' | 'evidence-answered' | 'evidence-withdrawn', NoticeText>
> = {
  'evidence-doubted': ({ item, code }) => ({
    title: '有人问您的材料',
    text: `${code}：对方对您的${titleOf(item)}材料有疑问，请去回答。`,
  }),
  'evidence-answered': ({ item, code }) => ({
    title: '您的疑问有了回答',
    text: `${code}：${titleOf(item)}材料的疑问已回答，请再看一看。`,
  }),
  'evidence-withdrawn': ({ item, code }) => ({
    title: '一份材料收回了',
    text: `${code}：对方收回了一份${titleOf(item)}材料，您说过的意见还在。`,
  }),
};

/** Why a file was not taken, as it stands in the list; the answer to the upload itself says it with the kinds. */
export const refusalTexts: Readonly<Record<RefusalReason, string>> = {
  'file-differs': sentenceOf({ code: 'file-differs' }),
  'file-type-refused': sentenceOf({ code: 'file-type-refused' }),
  'file-kind-differs': '选的种类和文件里的不一样。请重新选一次。',
  'picture-too-big': sentenceOf({ code: 'picture-too-big' }),
  'pdf-with-program': sentenceOf({ code: 'pdf-with-program' }),
};
