import { sourceOfId } from '@shared/law';
import type { Citation } from '@shared/kernel';

/** `依据《在线调解规则》第 10 条`; a local promise says that it is one. */
export function citeText({
  cite,
  verified,
}: {
  readonly cite: Citation;
  readonly verified: boolean;
}): string {
  const source = sourceOfId(cite.source);
  const name = source?.short ?? cite.source;
  const article = cite.article ? `第 ${cite.article} 条` : '';
  if (source?.kind === 'practice') return `依据：${name}${article}，不是法律规定。`;
  return `依据《${name}》${article}${verified ? '。' : '，条文待核对。'}`;
}
