import { View } from '@tarojs/components';
import { Button, Field, FieldFrame, Link, Panel, SegmentField } from '@phone/ui';
import { emptyItem } from '../../logic/start-terms';
import { changed, peopleOf, type TermsSection } from './terms-section';

/** 赔偿项目: each head of loss of each person. */
export function ItemsSection({ draft, set, errors, dispute }: TermsSection) {
  const { items } = draft;
  const people = peopleOf(dispute);
  const last = items.at(-1);
  return (
    <Panel
      title="赔偿项目"
      aside={
        <Link sub onTap={() => set('items', [...items, { ...emptyItem, to: last?.to ?? '' }])}>
          加一项
        </Link>
      }
    >
      {errors['items'] ? <FieldFrame error={errors['items']} /> : null}
      {items.map((item, at) => (
        <View key={at} className="med-item">
          <View className="med-item__head">
            <View className="text--strong">{`第 ${at + 1} 项`}</View>
            <Button
              small
              variant="quiet"
              label={`删掉第 ${at + 1} 项 ${item.label}`}
              onTap={() => set('items', changed(items, at, undefined))}
            >
              删掉
            </Button>
          </View>
          <View className="med-grid med-grid--3">
            <SegmentField
              label="赔给谁"
              options={people}
              value={item.to}
              onChange={(to) => set('items', changed(items, at, { ...item, to }))}
              error={errors[`items.${at}.to`]}
            />
            <Field
              label="项目"
              max={30}
              value={item.label}
              onChange={(label) => set('items', changed(items, at, { ...item, label }))}
              error={errors[`items.${at}.label`]}
            />
            <Field
              label="金额"
              kind="money"
              value={item.amount}
              onChange={(amount) => set('items', changed(items, at, { ...item, amount }))}
              error={errors[`items.${at}.amount`]}
            />
          </View>
        </View>
      ))}
    </Panel>
  );
}
