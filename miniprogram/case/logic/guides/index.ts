import type { CaseView } from '@shared/case';
import { confirmation } from './confirmation';
import { court } from './court';
import type { Guide, GuideOf, Topic } from './guide';
import { police } from './police';
import { self } from './self';

export { topics, type Guide, type Topic } from './guide';

const guides: Readonly<Record<Topic, GuideOf>> = { self, police, court, confirmation };

export function guideOf(topic: Topic, view: CaseView): Guide {
  return guides[topic](view);
}

/** The whole page in reading order, for 读给我听. */
export function guideAloud({ title, lead, parts }: Guide): string {
  const read = parts.map((part) => `${part.title}。${part.points.join('')}`);
  return `${title}。${lead}${read.join('')}`;
}
