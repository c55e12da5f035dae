import { View } from '@tarojs/components';
import { caseApi, type CaseRow } from '@shared/case';
import { codeText, dayText, now, open, useLoaded } from '@phone/lib';
import { Await, Due, Empty, List, Row, Section, Tag } from '@phone/ui';

/** 接着办: the person’s accidents, newest first, each with whose turn it is. */
export function MyCases() {
  const cases = useLoaded(caseApi.listCases, {});
  return (
    <Section title="接着办">
      <Await of={cases}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty icon="car" title="还没有事故" text="收到短信后，点上面的“我收到通知”。" />
          ) : (
            <List>
              {rows.map((row) => (
                <CaseLine key={row.id} row={row} />
              ))}
            </List>
          )
        }
      </Await>
    </Section>
  );
}

function CaseLine({ row }: { readonly row: CaseRow }) {
  const { due } = row;
  return (
    <Row onTap={() => open('case/home', { caseId: row.id })}>
      {due?.mine ? <Tag tone="turn">轮到您</Tag> : null}
      <View className="text--strong mt-1">{row.place}</View>
      <View className="row__sub text--num">{`${codeText(row.code)} · ${dayText(row.occurredAt)}`}</View>
      {due ? (
        <View className="mt-1">
          <Due at={due.dueAt} now={now()} />
        </View>
      ) : null}
    </Row>
  );
}
