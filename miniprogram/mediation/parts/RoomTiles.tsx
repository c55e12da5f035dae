import type { InRoom } from '../logic/use-room';
import type { Video } from '../logic/use-video';
import { Tile, type TileProps } from '@phone/ui';
import { Picture } from './Picture';
import type { Remote } from '../logic/video/types';

type RoomTilesProps = {
  readonly inRoom: InRoom;
  readonly video: Video;
  readonly expected: readonly { seat: string; name: string }[];
};

/** Four tiles: me, and each other seat, whether its person is here by picture, voice or writing, or not yet. */
export function RoomTiles({ inRoom, video, expected }: RoomTilesProps) {
  const bySeat = new Map(inRoom.peers.map((p) => [p.seat as string, p]));
  return (
    <>
      <Tile name="我" state={ownState(video)} muted={video.silent}>
        {video.own.stream && !video.hidden && video.own.way === 'video' ? (
          <Picture stream={video.own.stream} own label="我的画面" />
        ) : null}
      </Tile>
      {expected.map(({ seat, name }) => {
        const peer = bySeat.get(seat);
        const remote = video.remotes.find((r) => r.peer === peer?.peer);
        return (
          <Tile key={seat} name={name} state={remoteState(peer !== undefined, remote)}>
            {remote?.stream ? <Picture stream={remote.stream} label={`${name}的画面`} /> : null}
          </Tile>
        );
      })}
    </>
  );
}

function ownState({ own, hidden }: Video): TileProps['state'] {
  if (own.way === 'video') return hidden ? 'camera-off' : 'video';
  return own.way;
}

function remoteState(here: boolean, remote: Remote | undefined): TileProps['state'] {
  if (!here) return 'waiting';
  if (!remote) return 'text';
  switch (remote.state) {
    case 'video':
    case 'voice':
    case 'text':
    case 'reconnecting':
      return remote.state;
    case 'connecting':
      return 'reconnecting';
  }
}
