import { View } from '@tarojs/components';
import { useState } from 'react';
import { mediationApi, type RoomView } from '@shared/mediation';
import { fieldErrors, moneyText, parseMoney, timeText, useAct } from '@phone/lib';
import {
  Button,
  Buttons,
  Card,
  Empty,
  Field,
  Ladder,
  List,
  Notice,
  Refused,
  Row,
  Section,
  toast,
} from '@phone/ui';
import { gapWords, isSettled, offerToAnswer, rungsOf } from '../logic/rounds';
import { Standing } from './Standing';

type OffersProps = {
  readonly caseId: string;
  readonly room: RoomView;
  readonly side: boolean;
  readonly onDone: () => void;
};

/** 出价: all rounds on one scale. Agreeing and holding are two equal buttons; nothing pushes. */
export function Offers({ caseId, room, side, onDone }: OffersProps) {
  const rungs = rungsOf(room);
  const open = offerToAnswer(room);
  return (
    <Section tight title={gapWords(room) ?? '出价'}>
      {rungs.length > 0 && !isSettled(room) ? (
        <Card>
          <Ladder rounds={rungs} />
        </Card>
      ) : null}
      {room.rounds.length === 0 ? (
        <Empty
          icon="chat"
          title="还没有人出价"
          text={room.status === 'in-session' ? '谁先说都行。' : '调解员开始以后才能出价。'}
        />
      ) : (
        <Said room={room} />
      )}
      {side && room.status === 'in-session' ? (
        <>
          {open ? <AnswerOffer key={open.id} caseId={caseId} offer={open} onDone={onDone} /> : null}
          <MakeOffer caseId={caseId} onDone={onDone} />
        </>
      ) : null}
      <Notice icon="lock">这里的出价只用来调解。谈不成，法院也看不到。</Notice>
    </Section>
  );
}

function Said({ room }: { readonly room: RoomView }) {
  const offers = room.rounds.flatMap((r) => r.offers).sort((a, b) => (a.at < b.at ? 1 : -1));
  return (
    <List label="各方出价">
      {offers.slice(0, 6).map((offer) => (
        <Row
          key={offer.id}
          label={`${offer.you ? '您' : offer.name}，第 ${offer.round} 次`}
          sub={[timeText(offer.at), offer.note].filter(Boolean).join(' ')}
          value={
            <>
              <View>{moneyText(offer.total)}</View>
              <Standing offer={offer} />
            </>
          }
          strong
        />
      ))}
    </List>
  );
}

type AnswerProps = {
  readonly caseId: string;
  readonly offer: NonNullable<ReturnType<typeof offerToAnswer>>;
  readonly onDone: () => void;
};

function AnswerOffer({ caseId, offer, onDone }: AnswerProps) {
  const act = useAct(mediationApi.answerOffer, offer.id);
  const answer = async (word: 'accepted' | 'held') => {
    const done = await act.send({ caseId, offer: offer.id, answer: word });
    if (!done?.ok) return;
    toast(word === 'accepted' ? '告诉大家您同意了' : '告诉大家您还要再想');
    onDone();
  };
  return (
    <Card>
      <View className="text--strong">{`${offer.name} 说 ${moneyText(offer.total)}`}</View>
      {offer.note ? <View className="text--sub mt-1">{offer.note}</View> : null}
      <Refused refusal={act.refusal} />
      <Buttons>
        <Button block variant="secondary" busy={act.busy} onTap={() => answer('accepted')}>
          {`同意 ${moneyText(offer.total)}`}
        </Button>
        <Button block variant="secondary" busy={act.busy} onTap={() => answer('held')}>
          先不同意
        </Button>
      </Buttons>
    </Card>
  );
}

function MakeOffer({ caseId, onDone }: { readonly caseId: string; readonly onDone: () => void }) {
  const act = useAct(mediationApi.makeOffer, caseId);
  const [asking, setAsking] = useState(false);
  const [total, setTotal] = useState('');
  const [note, setNote] = useState('');
  const amount = parseMoney(total);
  const errors = fieldErrors(act.refusal);
  if (!asking) {
    return (
      <Button block variant="quiet" onTap={() => setAsking(true)}>
        说个数
      </Button>
    );
  }
  const send = async () => {
    if (amount === undefined) return;
    const done = await act.send({ caseId, total: amount, items: [], note: note.trim() });
    if (!done?.ok) return;
    setAsking(false);
    setTotal('');
    setNote('');
    onDone();
  };
  return (
    <Card>
      <Refused refusal={act.refusal} />
      <Field
        label="一共多少"
        kind="money"
        value={total}
        onChange={setTotal}
        error={errors['total']}
      />
      <Field
        label="为什么是这个数"
        hint="能不填"
        kind="area"
        value={note}
        onChange={setNote}
        max={300}
        error={errors['note']}
      />
      <Buttons row>
        <Button
          variant="secondary"
          busy={act.busy}
          {...(amount === undefined ? { offBecause: '先填金额' } : {})}
          onTap={send}
        >
          说出去
        </Button>
        <Button variant="quiet" onTap={() => setAsking(false)}>
          先不说
        </Button>
      </Buttons>
    </Card>
  );
}
