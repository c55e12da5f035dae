import { View } from '@tarojs/components';
import { useState } from 'react';
import Taro from '@tarojs/taro';
import { mediationApi, type MediationView, type RoomView } from '@shared/mediation';
import { back, call, goLogin, newKey, open, stripOf, timeText, useSession } from '@phone/lib';
import {
  Await,
  Button,
  Buttons,
  Control,
  Empty,
  Icon,
  Notice,
  Page,
  Refused,
  Room,
  Tabs,
} from '@phone/ui';
import { useRoom, type InRoom } from '../logic/use-room';
import { useVideo, type Video } from '../logic/use-video';
import { Offers } from '../parts/Offers';
import { OnTable } from '../parts/OnTable';
import { RoomTiles } from '../parts/RoomTiles';
import { Talk } from '../parts/Talk';
import { useMediation, type AtTable } from '../parts/use-mediation';
import './index.scss';

/** 调解会: who may enter is seated; everybody else is told why not, and where to go. */
export default function RoomPage() {
  const at = useMediation();
  const signedIn = useSession() !== undefined;
  const mediation = at.page.value?.mediation;
  if (mediation && at.page.value?.open.includes('enter-room'))
    return <Seated at={at} mediation={mediation} />;
  return (
    <Page title="调解会" strip={at.dispute && stripOf(at.dispute)}>
      {signedIn ? (
        <Await of={at.page}>{() => <NotOpen caseId={at.caseId} />}</Await>
      ) : (
        <Empty icon="person" title="登录后进调解室" text="登录才知道您坐哪里。">
          <Button block onTap={goLogin}>
            去登录
          </Button>
        </Empty>
      )}
    </Page>
  );
}

function NotOpen({ caseId }: { readonly caseId: string }) {
  return (
    <Empty icon="clock" title="调解室现在没开" text="时间定了以后才能进来。">
      <Button block variant="secondary" onTap={() => open('mediation/home', { caseId })}>
        看调解进展
      </Button>
    </Empty>
  );
}

type SeatedProps = { readonly at: AtTable; readonly mediation: MediationView };

/** Pictures above, offers, writing and calculation below. Whatever fails, the seat and the talk stay. */
function Seated({ at, mediation }: SeatedProps) {
  const { caseId } = at;
  const mySeat = mediation.you.seat;
  const inRoom = useRoom(caseId, ({ peers, signals }) => {
    // a second device of mine is no partner: it would hear itself
    const others = peers.filter(({ seat }) => seat !== mySeat).map(({ peer }) => peer);
    video.feed(others, signals);
  });
  const video = useVideo({ caseId, me: inRoom.me, ticket: inRoom.ticket });
  const { room } = inRoom;
  return (
    <Page
      title="调解会"
      top={
        <Room
          bar={<Bar room={room} offline={inRoom.offline} />}
          tiles={<RoomTiles inRoom={inRoom} video={video} expected={othersAt(mediation)} />}
          controls={<Controls caseId={caseId} me={inRoom.me} video={video} />}
        />
      }
    >
      <Refused refusal={inRoom.refusal} />
      <NoPicture inRoom={inRoom} video={video} />
      <NextStep caseId={caseId} room={room} mediator={mySeat === 'mediator'} />
      <Table caseId={caseId} inRoom={inRoom} mySeat={mySeat} />
    </Page>
  );
}

/** The seats of a session, without mine: the mediator and each side that came in by phone. */
function othersAt(mediation: MediationView): { seat: string; name: string }[] {
  const sides = mediation.sides
    .filter((side) => side.answer === 'joined' && side.way === 'online')
    .map(({ seat, name }) => ({ seat: seat, name }));
  const all = [{ seat: 'mediator', name: `${mediation.mediator ?? ''} 调解员` }, ...sides];
  return all.filter(({ seat }) => seat !== mediation.you.seat);
}

type TableProps = {
  readonly caseId: string;
  readonly inRoom: InRoom;
  readonly mySeat: string | undefined;
};

function Table({ caseId, inRoom, mySeat }: TableProps) {
  const [tab, setTab] = useState<'offers' | 'talk' | 'table'>('offers');
  const { room, messages, soon } = inRoom;
  return (
    <>
      <Tabs
        label="谈什么"
        items={[
          { value: 'offers', label: '出价' },
          { value: 'talk', label: '文字', count: messages.length },
          { value: 'table', label: '计算单' },
        ]}
        value={tab}
        onChange={setTab}
      />
      {room && tab === 'offers' ? (
        <Offers caseId={caseId} room={room} side={mySeat !== 'mediator'} onDone={soon} />
      ) : null}
      {tab === 'talk' ? (
        <Talk caseId={caseId} messages={messages} mySeat={mySeat} onDone={soon} />
      ) : null}
      {room && tab === 'table' ? <OnTable caseId={caseId} room={room} onDone={soon} /> : null}
    </>
  );
}

function Bar({
  room,
  offline,
}: {
  readonly room: RoomView | undefined;
  readonly offline: boolean;
}) {
  const opened = room?.openedAt;
  const words = room ? (opened ? `${timeText(opened)} 开始` : '调解员还没宣布开始') : '正在进来';
  return (
    <>
      <View>{words}</View>
      <View>
        <Icon name={offline ? 'nowifi' : 'wifi'} size="s" />
        {offline ? ' 网断了，正在重连' : ' 网络好'}
      </View>
    </>
  );
}

type ControlsProps = {
  readonly caseId: string;
  readonly me: string | undefined;
  readonly video: Video;
};

function Controls({ caseId, me, video }: ControlsProps) {
  const { way } = video.own;
  const leave = async () => {
    const peer = me ? { peer: me } : {};
    await call(mediationApi.leaveRoom, { caseId, ...peer }, { key: newKey() });
    back();
  };
  return (
    <>
      {way === 'video' || way === 'voice' ? (
        <Control
          icon={video.silent ? 'micoff' : 'mic'}
          label={video.silent ? '开声音' : '静音'}
          on={video.silent}
          onTap={video.toggleSound}
        />
      ) : null}
      {way === 'video' ? (
        <Control
          icon="video"
          label={video.hidden ? '开画面' : '关画面'}
          on={video.hidden}
          onTap={video.togglePicture}
        />
      ) : null}
      <Control
        icon="phone"
        label="换电话"
        onTap={() => void Taro.makePhoneCall({ phoneNumber: '12348' }).catch(() => undefined)}
      />
      <Control icon="leave" label="离开" leave onTap={() => void leave()} />
    </>
  );
}

/** Nobody has to have a camera: what still works, and the way to the picture. */
function NoPicture({ inRoom, video }: { readonly inRoom: InRoom; readonly video: Video }) {
  const { way } = video.own;
  if (!inRoom.me || way === undefined || way === 'video') return null;
  const words =
    way === 'voice'
      ? '没有打开摄像头。别人能听见您。'
      : '没有打开摄像头和麦克风。写字、出价照样能谈。';
  const browser = process.env.TARO_ENV === 'h5';
  return (
    <Notice>
      {browser ? words : '这里能写字、出价。想用画面，请在浏览器里打开这一页。'}
      {browser ? (
        <Button variant="quiet" small onTap={video.tryAgain}>
          再试一次打开画面
        </Button>
      ) : null}
    </Notice>
  );
}

type NextProps = {
  readonly caseId: string;
  readonly room: RoomView | undefined;
  readonly mediator: boolean;
};

/** When the talk has led to something, the way on. */
function NextStep({ caseId, room, mediator }: NextProps) {
  if (!room || room.status === 'in-session') return null;
  if (room.status === 'scheduled') {
    return mediator ? (
      <Buttons>
        <Button block onTap={() => open('mediation/home', { caseId })}>
          核对身份，宣布开始
        </Button>
      </Buttons>
    ) : null;
  }
  const paper = room.status === 'signing' || room.status === 'settled';
  return (
    <>
      <Notice tone={paper ? 'done' : 'info'}>
        {paper ? '协议拟好了。看清楚再签。' : '这次调解已经结束。'}
      </Notice>
      <Buttons>
        <Button
          block
          onTap={() => open(paper ? 'mediation/agreement' : 'mediation/home', { caseId })}
        >
          {paper ? '去看协议' : '看调解进展'}
        </Button>
      </Buttons>
    </>
  );
}
