import { sourceOfId } from '@shared/law';
import type { Citation } from '@shared/kernel';

/** 《道路交通事故处理程序规定》第 71 条 */
export function articleText(cite: Citation): string {
  const name = sourceOfId(cite.source)?.short ?? cite.source;
  return `《${name}》${cite.article ? `第 ${cite.article} 条` : ''}`;
}
