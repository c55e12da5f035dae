import { View } from '@tarojs/components';
import { useState } from 'react';
import Taro from '@tarojs/taro';
import { mediationApi } from '@shared/mediation';
import { back, call, newKey, now, open, timeText } from '@phone/lib';
import { Button, Control, Empty, Icon, Notice, Page, Refused, Room, Tabs } from '@phone/ui';
import { useRoom } from '../logic/use-room';
import { useVideo } from '../logic/use-video';
import { Offers } from '../parts/Offers';
import { OnTable } from '../parts/OnTable';
import { RoomTiles } from '../parts/RoomTiles';
import { Talk } from '../parts/Talk';
import { useMediation } from '../parts/use-mediation';
import './index.scss';

type Tab = 'offers' | 'talk' | 'table';

/** 调解会: pictures above, offers, writing and calculation below. Whatever fails, the seat and the talk stay. */
export default function RoomPage() {
  const at = useMediation();
  const { caseId, dispute } = at;
  const mediation = at.page.value?.mediation;
  const mayEnter = at.page.value?.open.includes('enter-room') ?? false;
  const inRoom = useRoom(mayEnter ? caseId : undefined, (polled) =>
    video.feed(
      polled.peers.map((p) => p.peer),
      polled.signals,
    ),
  );
  const video = useVideo(caseId, inRoom.ticket?.kind === 'webrtc' ? inRoom.me : undefined);
  const [tab, setTab] = useState<Tab>('offers');
  const { room } = inRoom;
  const mySeat = mediation?.you.seat;
  const expected = [
    { seat: 'mediator', name: `${mediation?.mediator ?? ''} 调解员` },
    ...(mediation?.sides ?? [])
      .filter((s) => s.answer === 'joined' && s.way === 'online')
      .map((s) => ({ seat: s.seat as string, name: s.name })),
  ].filter(({ seat }) => seat !== mySeat);

  if (!mayEnter) {
    return (
      <Page title="调解会" strip={dispute && { code: dispute.code, place: dispute.place }}>
        <Empty icon="clock" title="调解室现在没开" text="时间定了以后才能进来。">
          <Button block variant="secondary" onTap={() => open('mediation/home', { caseId })}>
            看调解进展
          </Button>
        </Empty>
      </Page>
    );
  }
  return (
    <Page
      title="调解会"
      top={
        <Room
          bar={<Bar openedAt={room?.openedAt} offline={inRoom.offline} />}
          tiles={<RoomTiles inRoom={inRoom} video={video} expected={expected} />}
          controls={
            <>
              <Control
                icon={video.silent ? 'micoff' : 'mic'}
                label={video.silent ? '开声音' : '静音'}
                on={video.silent}
                onTap={video.toggleSound}
              />
              <Control
                icon="video"
                label={video.hidden ? '开画面' : '关画面'}
                on={video.hidden}
                onTap={video.togglePicture}
              />
              <Control
                icon="phone"
                label="换电话"
                onTap={() => void Taro.makePhoneCall({ phoneNumber: '12348' })}
              />
              <Control icon="leave" label="离开" leave onTap={() => void leave(caseId)} />
            </>
          }
        />
      }
    >
      <Refused refusal={inRoom.refusal} />
      {video.own.way === 'text' && inRoom.me ? (
        <Notice>
          没有摄像头或麦克风也能谈：写字、出价都行。想用画面，请在浏览器里打开这一页。
        </Notice>
      ) : null}
      <Tabs
        label="谈什么"
        items={[
          { value: 'offers', label: '出价' },
          { value: 'talk', label: '文字', count: inRoom.messages.length },
          { value: 'table', label: '计算单' },
        ]}
        value={tab}
        onChange={setTab}
      />
      {room && tab === 'offers' ? (
        <Offers caseId={caseId} room={room} side={mySeat !== 'mediator'} onDone={inRoom.soon} />
      ) : null}
      {tab === 'talk' ? (
        <Talk caseId={caseId} messages={inRoom.messages} mySeat={mySeat} onDone={inRoom.soon} />
      ) : null}
      {room && tab === 'table' ? (
        <OnTable caseId={caseId} room={room} onDone={inRoom.soon} />
      ) : null}
      {room?.status === 'signing' ? (
        <Button block onTap={() => open('mediation/agreement', { caseId })}>
          协议拟好了，去看
        </Button>
      ) : null}
    </Page>
  );
}

function Bar({
  openedAt,
  offline,
}: {
  readonly openedAt: ReturnType<typeof now> | undefined;
  readonly offline: boolean;
}) {
  return (
    <>
      <View>{openedAt ? `${timeText(openedAt)} 开始` : '还没开始'}</View>
      <View>
        <Icon name={offline ? 'nowifi' : 'wifi'} size="s" />
        {offline ? ' 网断了，正在重连' : ' 网络好'}
      </View>
    </>
  );
}

/** The seat stays; only the attendance ends. */
async function leave(caseId: string): Promise<void> {
  await call(mediationApi.leaveRoom, { caseId }, { key: newKey() });
  back();
}
