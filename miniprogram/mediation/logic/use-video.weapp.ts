import { useCallback, useRef, useState } from 'react';
import { mediationApi } from '@shared/mediation';
import { call } from '@phone/lib';
import type { InVideo, Video } from './use-video';

/**
 * In the mini-program pictures come from TRTC's own components (`RoomTiles.weapp`), which read the switches from here;
 * without TRTC the room is for writing, and browsers in it are told so.
 */
export function useVideo({ caseId, me, ticket }: InVideo): Video {
  const [silent, setSilent] = useState(false);
  const [hidden, setHidden] = useState(false);
  const told = useRef(new Set<string>());
  const way = ticket?.kind === 'trtc' ? 'video' : 'text';
  const feed = useCallback<Video['feed']>(
    (peers) => {
      for (const to of me ? peers : []) {
        if (told.current.has(to)) continue;
        told.current.add(to);
        const message = JSON.stringify({ kind: 'way', way: 'text' });
        void call(mediationApi.sendSignal, { caseId, peer: me ?? '', to, message });
      }
    },
    [caseId, me],
  );
  return {
    own: { stream: undefined, way },
    remotes: [],
    silent,
    hidden,
    toggleSound: () => setSilent(!silent),
    togglePicture: () => setHidden(!hidden),
    tryAgain: () => undefined,
    feed,
  };
}
