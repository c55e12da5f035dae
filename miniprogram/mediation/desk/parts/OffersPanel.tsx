import { View } from '@tarojs/components';
import { mediationApi } from '@shared/mediation';
import { moneyText, stampText, useLoaded } from '@phone/lib';
import { Await, List, Panel, Row, Tag } from '@phone/ui';
import { gapWords } from '../../logic/rounds';
import type { StaffAct } from '../../parts/staff-act';
import { Standing } from '../../parts/Standing';

/** 出价: every offer of every round, and how far apart they are now. For the mediator only. */
export function OffersPanel({ caseId, mediation }: StaffAct) {
  const inside = mediation.you.role === 'mediator' && mediation.session !== undefined;
  const room = useLoaded(mediationApi.readRoom, inside ? { caseId } : undefined);
  if (!inside) return null;
  const words = room.value && gapWords(room.value);
  return (
    <Panel title="出价" aside={words ? <Tag tone="line">{words}</Tag> : undefined} bare>
      <Await of={room}>
        {({ rounds, tabled }) => (
          <List label="各方出价">
            {rounds.length === 0 ? <Row label="还没有人出价" /> : null}
            {rounds.flatMap(({ offers }) =>
              offers.map((offer) => (
                <Row
                  key={offer.id}
                  label={`${offer.name}，第 ${offer.round} 次`}
                  sub={[stampText(offer.at), offer.note].filter(Boolean).join(' ')}
                  value={
                    <>
                      <View>{moneyText(offer.total)}</View>
                      <Standing offer={offer} />
                    </>
                  }
                  strong
                />
              )),
            )}
            {tabled.map((one) => (
              <Row
                key={one.calculation}
                label={`${one.name}摆上的计算单`}
                sub={stampText(one.at)}
                end={<Tag tone="line">在桌上</Tag>}
              />
            ))}
          </List>
        )}
      </Await>
      <View className="panel__body text--cap">
        出价只用来调解，不进案卷，不给法院（在线调解规则第 18 条）。
      </View>
    </Panel>
  );
}
