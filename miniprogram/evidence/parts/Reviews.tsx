import { stampText } from '@phone/lib';
import { Msg, Section, Tag, type TagTone } from '@phone/ui';
import type { EvidenceView } from '@shared/evidence';
import type { OneFileProps } from './one-file';

type Review = EvidenceView['reviews'][number];

const states: Readonly<Record<Review['status'], { text: string; tone: TagTone }>> = {
  offered: { text: '已回答', tone: 'line' },
  accepted: { text: '认可', tone: 'done' },
  objected: { text: '有疑问', tone: 'turn' },
};

/** What each of the other side said of the file, and what was answered. */
export function Reviews({ file }: OneFileProps) {
  return (
    <>
      {file.reviews.map((review) => (
        <Section
          key={review.name}
          title={review.you ? '我的意见' : `${review.name}的意见`}
          aside={<Tag tone={states[review.status].tone}>{states[review.status].text}</Tag>}
        >
          {review.remarks.map((remark) => (
            <Msg
              key={remark.at}
              who={remark.kind === 'answer' ? file.partyName : review.name}
              you={remark.kind === 'answer' ? file.mine : review.you}
              time={stampText(remark.at)}
              text={
                remark.kind === 'accept'
                  ? `认可这份材料。${remark.text ?? ''}`
                  : (remark.text ?? '')
              }
            />
          ))}
        </Section>
      ))}
    </>
  );
}
