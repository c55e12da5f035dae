import { LivePlayer, LivePusher } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { Tile } from '@phone/ui';
import { openTrtc, type TrtcView } from '../logic/video/trtc.weapp';
import type { InRoom } from '../logic/use-room';

type RoomTilesProps = {
  readonly inRoom: InRoom;
  readonly expected: readonly { seat: string; name: string }[];
};

/** Pictures by TRTC where the county has it; else every seat is here by writing, and the tile says so. */
export function RoomTiles({ inRoom, expected }: RoomTilesProps) {
  const { ticket, peers } = inRoom;
  const [view, setView] = useState<TrtcView>();
  useEffect(() => (ticket?.kind === 'trtc' ? openTrtc(ticket, setView) : undefined), [ticket]);
  return (
    <>
      <Tile name="我" state={view ? 'video' : 'text'}>
        {view ? (
          <LivePusher url={view.pusherUrl} mode="RTC" autopush className="tile__video" />
        ) : null}
      </Tile>
      {expected.map(({ seat, name }) => {
        const peer = peers.find((p) => p.seat === seat);
        const player = view?.players.find((p) => p.userId === peer?.peer);
        return (
          <Tile key={seat} name={name} state={player ? 'video' : peer ? 'text' : 'waiting'}>
            {player ? (
              <LivePlayer src={player.src} mode="RTC" autoplay className="tile__video" />
            ) : null}
          </Tile>
        );
      })}
    </>
  );
}
