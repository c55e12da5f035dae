import { LivePlayer, LivePusher } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { Tile } from '@phone/ui';
import { openTrtc, type TrtcView } from '../logic/video/trtc.weapp';
import type { InRoom } from '../logic/use-room';
import type { Video } from '../logic/use-video';

type RoomTilesProps = {
  readonly inRoom: InRoom;
  readonly video: Video;
  readonly expected: readonly { seat: string; name: string }[];
};

/** Pictures by TRTC where the county has it; else every seat is here by writing, and the tile says so. */
export function RoomTiles({ inRoom, video, expected }: RoomTilesProps) {
  const { ticket, peers } = inRoom;
  const [view, setView] = useState<TrtcView>();
  useEffect(() => (ticket?.kind === 'trtc' ? openTrtc(ticket, setView) : undefined), [ticket]);
  return (
    <>
      <Tile
        name="我"
        state={view ? (video.hidden ? 'camera-off' : 'video') : 'text'}
        muted={video.silent}
      >
        {view ? (
          <LivePusher
            url={view.pusherUrl}
            mode="RTC"
            autopush
            enableMic={!video.silent}
            enableCamera={!video.hidden}
            className="tile__video"
          />
        ) : null}
      </Tile>
      {expected.map(({ seat, name }) => {
        const here = peers.filter((p) => p.seat === seat).map((p) => p.peer);
        const player = view?.players.find((p) => here.includes(p.userId));
        const state = player ? 'video' : here.length > 0 ? 'text' : 'waiting';
        return (
          <Tile key={seat} name={name} state={state}>
            {player ? (
              <LivePlayer src={player.src} mode="RTC" autoplay className="tile__video" />
            ) : null}
          </Tile>
        );
      })}
    </>
  );
}
