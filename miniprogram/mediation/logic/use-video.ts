import { useCallback, useEffect, useRef, useState } from 'react';
import { mediationApi } from '@shared/mediation';
import { call, isUnsettled, newKey } from '@phone/lib';
import type { Ticket } from './use-room';
import { linkTo } from './video/link';
import { meshOf, type Mesh } from './video/mesh';
import { closeMedia, mute, onEnded, openMedia } from './video/own-media';
import type { Own, Remote } from './video/types';

export type Video = {
  readonly own: Own;
  readonly remotes: readonly Remote[];
  readonly silent: boolean;
  readonly hidden: boolean;
  readonly toggleSound: () => void;
  readonly togglePicture: () => void;
  /** Asks for camera and microphone again, after the person has allowed them. */
  readonly tryAgain: () => void;
  /** To be fed with what the room's poll brings. */
  readonly feed: (
    peers: readonly string[],
    signals: readonly { from: string; message: string }[],
  ) => void;
};

export type InVideo = {
  readonly caseId: string;
  /** This phone's name in the room, once it is in. */
  readonly me: string | undefined;
  readonly ticket: Ticket | undefined;
};

const nothing: Own = { stream: undefined, way: undefined };

/** Pictures and sound of the room by WebRTC, once this phone has its name in it. */
export function useVideo({ caseId, me, ticket }: InVideo): Video {
  const ice = useRef<readonly RTCIceServer[]>([]);
  ice.current = ticket?.kind === 'webrtc' ? ticket.iceServers.map(iceServerOf) : [];
  const mesh = useRef<Mesh>();
  const held = useRef<Own>(nothing);
  const [own, setOwn] = useState<Own>(nothing);
  const [remotes, setRemotes] = useState<readonly Remote[]>([]);
  const [silent, setSilent] = useState(false);
  const [hidden, setHidden] = useState(false);

  /** Opens what the phone gives and puts it on every line; `mine` says whether the room is still the same. */
  const openOwn = useCallback(async (mine: () => boolean) => {
    const opened = await openMedia();
    if (!mine()) return closeMedia(opened);
    closeMedia(held.current);
    held.current = opened;
    setOwn(opened);
    setSilent(false);
    setHidden(false);
    mesh.current?.give(opened);
    onEnded(opened, () => void openOwn(mine));
  }, []);

  useEffect(() => {
    if (!me) return undefined;
    const made = meshOf({
      me,
      newLine: newKey,
      makeLink: (options) => linkTo(options, ice.current),
      send: (to, message) => void deliver({ caseId, peer: me, to, message }),
      onChange: () => {
        if (mesh.current === made) setRemotes(made.remotes());
      },
    });
    mesh.current = made;
    void openOwn(() => mesh.current === made);
    return () => {
      mesh.current = undefined;
      made.close();
      closeMedia(held.current);
      held.current = nothing;
      setRemotes([]);
    };
  }, [caseId, me, openOwn]);

  const feed = useCallback<Video['feed']>((peers, signals) => {
    for (const { from, message } of signals) mesh.current?.receive(from, message);
    mesh.current?.present(peers);
  }, []);
  const toggleSound = () => {
    mute(own, 'audio', !silent);
    setSilent(!silent);
  };
  const togglePicture = () => {
    mute(own, 'video', !hidden);
    setHidden(!hidden);
    // the others see a person instead of a black picture
    mesh.current?.give({ ...own, way: hidden ? 'video' : 'camera-off' });
  };
  const tryAgain = () => {
    const made = mesh.current;
    if (made) void openOwn(() => mesh.current === made);
  };
  return { own, remotes, silent, hidden, toggleSound, togglePicture, tryAgain, feed };
}

type Letter = Parameters<typeof call<typeof mediationApi.sendSignal>>[1];

/** A letter that got no answer is sent again; the receiver takes the second one as the first. */
async function deliver(letter: Letter, tries = 3): Promise<void> {
  const answer = await call(mediationApi.sendSignal, letter);
  if (answer.ok || !isUnsettled(answer.error) || tries <= 1) return;
  await new Promise((resolve) => setTimeout(resolve, 800));
  await deliver(letter, tries - 1);
}

type IceServers = Extract<Ticket, { kind: 'webrtc' }>['iceServers'];

/** The browser wants absent fields to be absent. */
function iceServerOf({ urls, username, credential }: IceServers[number]): RTCIceServer {
  return { urls, ...(username ? { username } : {}), ...(credential ? { credential } : {}) };
}
