import { useCallback, useEffect, useRef, useState } from 'react';
import { mediationApi } from '@shared/mediation';
import { call } from '@phone/lib';
import { meshOf, type Mesh } from './video/mesh';
import { closeMedia, mute, openMedia } from './video/own-media';
import type { Own, Remote } from './video/types';

export type Video = {
  readonly own: Own;
  readonly remotes: readonly Remote[];
  readonly silent: boolean;
  readonly hidden: boolean;
  readonly toggleSound: () => void;
  readonly togglePicture: () => void;
  /** To be fed with what the room's poll brings. */
  readonly feed: (
    peers: readonly string[],
    signals: readonly { from: string; message: string }[],
  ) => void;
};

const nothing: Own = { stream: undefined, way: 'text' };

/** Pictures and sound of the room by WebRTC, once this phone has its name in it. */
export function useVideo(caseId: string, me: string | undefined): Video {
  const mesh = useRef<Mesh>();
  const [own, setOwn] = useState<Own>(nothing);
  const [remotes, setRemotes] = useState<readonly Remote[]>([]);
  const [silent, setSilent] = useState(false);
  const [hidden, setHidden] = useState(false);

  useEffect(() => {
    if (!me) return undefined;
    let gone = false;
    let held: Own = nothing;
    const made = meshOf({
      me,
      send: (to, message) => void call(mediationApi.sendSignal, { caseId, peer: me, to, message }),
      onChange: () => {
        if (!gone) setRemotes(made.remotes());
      },
    });
    mesh.current = made;
    void openMedia().then((opened) => {
      if (gone) return closeMedia(opened);
      held = opened;
      setOwn(opened);
      made.give(opened);
    });
    return () => {
      gone = true;
      made.close();
      closeMedia(held);
      mesh.current = undefined;
    };
  }, [caseId, me]);

  const feed = useCallback<Video['feed']>((peers, signals) => {
    mesh.current?.present(peers);
    for (const { from, message } of signals) mesh.current?.receive(from, message);
  }, []);
  const toggleSound = () => {
    mute(own, 'audio', !silent);
    setSilent(!silent);
  };
  const togglePicture = () => {
    mute(own, 'video', !hidden);
    setHidden(!hidden);
  };
  return { own, remotes, silent, hidden, toggleSound, togglePicture, feed };
}
