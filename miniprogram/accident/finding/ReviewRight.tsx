import { View } from '@tarojs/components';
import { serviceNames, type FindingView } from '@shared/accident';
import { endOf } from '@shared/kernel';
import { dayText, now } from '@phone/lib';
import { Card, Due, Notice, Points, Section, Term } from '@phone/ui';
import { articleText } from '../logic/article';

/** 复核: the right, its last day with the article, how to use it; and the ways that need no review. */
export function ReviewRight({ view }: { readonly view: FindingView }) {
  const { mine, review, status, finding, office } = view;
  return (
    <Section title="不服怎么办">
      <Card>
        {mine ? (
          <>
            <View>{`${dayText(mine.on)}${serviceNames[mine.how]}给您。`}</View>
            <View className="mt-2">
              {mine.open
                ? `可以申请复核，到${dayText(mine.until)}为止。`
                : `申请复核的时间到${dayText(mine.until)}为止。`}
              <Due
                at={endOf(mine.until)}
                now={now()}
                met={mine.open ? undefined : closedWords(view)}
              />
            </View>
            <View className="text--cap mt-1">{`依据${articleText(mine.cite)}：送达后 3 个工作日。`}</View>
          </>
        ) : (
          <View>
            {finding && view.status !== 'final'
              ? '认定书还没有送达给您。送达后，3 个工作日内能申请复核。'
              : '您这里没有登记送达。'}
          </View>
        )}
        <View className="mt-4">
          <Term word="复核">
            请上一级交警再审一次认定。全案只有一次，30
            天内出结论：维持，或者要求重新调查认定。不花钱。
          </Term>
        </View>
        {mine?.open ? (
          <Points
            numbered
            items={[
              { key: 'write', text: '写一份申请：哪里不对，理由，主要证据。' },
              { key: 'hand', text: `交到${office.name}，或直接交到上一级交警。要纸质的。` },
              { key: 'wait', text: '30 天内有结论，会发短信，也会在这里。' },
            ]}
          />
        ) : null}
      </Card>
      {review && !review.result ? (
        <Notice title="正在复核">{`${dayText(review.requestedOn)}有人申请。结论出来前，可以先备材料。`}</Notice>
      ) : null}
      {review?.result === 'upheld' ? (
        <Notice tone="done" title="复核结论：维持">
          原来的认定不变。
        </Notice>
      ) : null}
      {status === 'final' ? null : (
        <Notice icon="info">不用等复核，现在也可以谈调解。谈不成，还可以直接起诉。</Notice>
      )}
    </Section>
  );
}

function closedWords({ review, status }: FindingView): string {
  if (review) return review.result ? '已经复核过' : '已有人申请复核';
  return status === 'final' ? '已经过了，认定书生效' : '已经过了';
}
