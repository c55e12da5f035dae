import { Fragment, useCallback, useEffect, useState } from 'react';
import { Tile, type TileProps } from '@phone/ui';
import type { InRoom } from '../logic/use-room';
import type { Video } from '../logic/use-video';
import type { LinkState, Remote } from '../logic/video/types';
import { Picture } from './Picture';
import { Sound } from './Sound';

type RoomTilesProps = {
  readonly inRoom: InRoom;
  readonly video: Video;
  readonly expected: readonly { seat: string; name: string }[];
};

/** Me, and each other seat, whether its person is here by picture, voice or writing, or not yet. */
export function RoomTiles({ inRoom, video, expected }: RoomTilesProps) {
  const { own, hidden, silent, remotes } = video;
  const silenced = useTouchToHear();
  return (
    <>
      <Tile name="我" state={ownState(video)} muted={silent}>
        {own.stream && !hidden && own.way === 'video' ? (
          <Picture stream={own.stream} label="我的画面" />
        ) : null}
      </Tile>
      {expected.map(({ seat, name }) => {
        const remote = bestOf(
          inRoom.peers.filter((p) => p.seat === seat).map((p) => p.peer),
          remotes,
        );
        return (
          <Fragment key={seat}>
            <Tile name={name} state={remote?.state ?? 'waiting'}>
              {remote?.stream ? <Picture stream={remote.stream} label={`${name}的画面`} /> : null}
            </Tile>
            {remote?.stream ? <Sound stream={remote.stream} onSilenced={silenced} /> : null}
          </Fragment>
        );
      })}
    </>
  );
}

function ownState({ own, hidden }: Video): TileProps['state'] {
  if (own.way === undefined) return 'connecting';
  return own.way === 'video' && hidden ? 'camera-off' : own.way;
}

const rank: Readonly<Record<LinkState, number>> = {
  video: 0,
  'camera-off': 1,
  voice: 2,
  reconnecting: 3,
  connecting: 4,
  text: 5,
};

/** Somebody who comes back has his old name in the list for some seconds: the livelier one counts, then the newer. */
export function bestOf(peers: readonly string[], remotes: readonly Remote[]): Remote | undefined {
  return remotes
    .filter(({ peer }) => peers.includes(peer))
    .reverse()
    .sort((a, b) => rank[a.state] - rank[b.state])[0];
}

/** Sound that the browser holds back starts with the next touch anywhere. */
function useTouchToHear(): (play: () => void) => void {
  const [plays, setPlays] = useState<readonly (() => void)[]>([]);
  useEffect(() => {
    if (plays.length === 0) return undefined;
    const hear = () => {
      for (const play of plays) play();
      setPlays([]);
    };
    document.addEventListener('pointerup', hear);
    return () => document.removeEventListener('pointerup', hear);
  }, [plays]);
  return useCallback((play: () => void) => setPlays((before) => [...before, play]), []);
}
