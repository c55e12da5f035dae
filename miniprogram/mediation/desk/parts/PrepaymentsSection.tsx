import { View } from '@tarojs/components';
import { Button, Field, Link, Panel, SegmentField } from '@phone/ui';
import { changed, peopleOf, type TermsSection } from './terms-section';

const returns = [
  { value: 'no', label: '抵赔偿，不退' },
  { value: 'yes', label: '由付款方退给他' },
] as const;

/** 垫付: what somebody has paid already, and whether he gets it back. */
export function PrepaymentsSection({ draft, set, errors, dispute }: TermsSection) {
  const { prepayments } = draft;
  const people = peopleOf(dispute);
  const empty = { by: '', to: '', amount: '', returned: 'no' };
  return (
    <Panel
      title="已经垫付的"
      aside={
        <Link sub onTap={() => set('prepayments', [...prepayments, empty])}>
          加一笔垫付
        </Link>
      }
    >
      {prepayments.length === 0 ? <View className="text--sub">没有人垫付。</View> : null}
      {prepayments.map((one, at) => {
        const put = (field: keyof typeof empty) => (text: string) =>
          set('prepayments', changed(prepayments, at, { ...one, [field]: text }));
        const error = (field: string) => errors[`prepayments.${at}.${field}`];
        return (
          <View key={at} className="med-item">
            <View className="med-item__head">
              <View className="text--strong">{`第 ${at + 1} 笔垫付`}</View>
              <Button
                small
                variant="quiet"
                label={`删掉第 ${at + 1} 笔垫付`}
                onTap={() => set('prepayments', changed(prepayments, at, undefined))}
              >
                删掉
              </Button>
            </View>
            <View className="med-grid med-grid--2">
              <SegmentField
                label="谁垫的"
                options={people}
                value={one.by}
                onChange={put('by')}
                error={error('by')}
              />
              <SegmentField
                label="垫给谁"
                options={people}
                value={one.to}
                onChange={put('to')}
                error={error('to')}
              />
              <Field
                label="垫了多少"
                kind="money"
                value={one.amount}
                onChange={put('amount')}
                error={error('amount')}
              />
              <SegmentField
                label="退不退"
                options={returns}
                value={one.returned}
                onChange={put('returned')}
              />
            </View>
          </View>
        );
      })}
    </Panel>
  );
}
