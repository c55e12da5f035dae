import { View } from '@tarojs/components';
import { caseApi, type CaseRow, type StaffRole } from '@shared/case';
import { casePageOf, codeText, dayText, now, open, useLoaded } from '@phone/lib';
import { Await, Due, Empty, List, Row, Section, Tag } from '@phone/ui';

type MyCasesProps = { readonly role: StaffRole | undefined };

/** 接着办: the person’s accidents, newest first, each with whose turn it is; for staff on a phone those in their hands. */
export function MyCases({ role }: MyCasesProps) {
  const cases = useLoaded(caseApi.listCases, {});
  return (
    <Section title="接着办">
      <Await of={cases}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty
              icon="car"
              title="还没有事故"
              text={role ? '有要您办的，会列在这里。' : '收到短信后，点上面的“我收到通知”。'}
            />
          ) : (
            <List>
              {rows.map((row) => (
                <CaseLine key={row.id} row={row} page={casePageOf(role)} />
              ))}
            </List>
          )
        }
      </Await>
    </Section>
  );
}

type CaseLineProps = { readonly row: CaseRow; readonly page: string };

function CaseLine({ row, page }: CaseLineProps) {
  const { due } = row;
  return (
    <Row onTap={() => open(page, { caseId: row.id })}>
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
