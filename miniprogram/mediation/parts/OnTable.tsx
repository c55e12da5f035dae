import { calculationApi } from '@shared/calculation';
import { mediationApi, type RoomView } from '@shared/mediation';
import { moneyText, open, stampText, useAct, useLoaded } from '@phone/lib';
import { Await, Button, Empty, List, Refused, Row, Section, Tag } from '@phone/ui';

type OnTableProps = {
  readonly caseId: string;
  readonly room: RoomView;
  readonly onDone: () => void;
};

/** 计算单: which calculations lie on the table, and those that may be put there. */
export function OnTable({ caseId, room, onDone }: OnTableProps) {
  const kept = useLoaded(calculationApi.list, { caseId });
  const act = useAct(mediationApi.tableCalculation, caseId);
  const tabled = new Set(room.tabled.map((t) => t.calculation));
  const put = async (calculation: string) => {
    if ((await act.send({ caseId, calculation }))?.ok) onDone();
  };
  return (
    <Section tight title="计算单">
      <Refused refusal={act.refusal} />
      <Await of={kept}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty icon="calc" title="还没有计算单" text="算一份存下来，就能摆上来一起看。">
              <Button block variant="secondary" onTap={() => open('calculation/case', { caseId })}>
                去算一份
              </Button>
            </Empty>
          ) : (
            <List label="计算单">
              {rows.map((row) => (
                <Row
                  key={row.id}
                  label={row.title}
                  sub={stampText(row.at)}
                  value={moneyText(row.total)}
                  strong
                  onTap={() => open('calculation/result', { caseId, id: row.id })}
                  end={tabled.has(row.id) ? <Tag tone="done">在桌上</Tag> : undefined}
                />
              ))}
            </List>
          )
        }
      </Await>
      {(kept.value?.rows ?? [])
        .filter((row) => !tabled.has(row.id))
        .slice(0, 3)
        .map((row) => (
          <Button key={row.id} block variant="quiet" busy={act.busy} onTap={() => put(row.id)}>
            {`把“${row.title}”摆上桌`}
          </Button>
        ))}
    </Section>
  );
}
