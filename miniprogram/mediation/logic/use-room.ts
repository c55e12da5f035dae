import { useCallback, useEffect, useRef, useState } from 'react';
import { mediationApi, type MessageView, type PeerView, type RoomView } from '@shared/mediation';
import type { Refusal } from '@shared/kernel';
import type { z } from 'zod';
import { call, newKey } from '@phone/lib';

type Polled = z.output<(typeof mediationApi.pollRoom)['output']>;
type Ticket = z.output<(typeof mediationApi.enterRoom)['output']>['ticket'];

export type InRoom = {
  readonly room: RoomView | undefined;
  readonly messages: readonly MessageView[];
  readonly peers: readonly z.output<typeof PeerView>[];
  readonly me: string | undefined;
  readonly ticket: Ticket | undefined;
  readonly refusal: Refusal | undefined;
  /** The last poll got no answer; talk goes on from where it was. */
  readonly offline: boolean;
  readonly soon: () => void;
};

const everyMs = 1200;

/** Enters the room once, then asks again and again for presence, signals and talk. `onSignal` gets each signal once. */
export function useRoom(caseId: string | undefined, onPoll: (answer: Polled) => void): InRoom {
  const [state, setState] = useState<Omit<InRoom, 'soon'>>({
    room: undefined,
    messages: [],
    peers: [],
    me: undefined,
    ticket: undefined,
    refusal: undefined,
    offline: false,
  });
  const heard = useRef(onPoll);
  heard.current = onPoll;
  const wake = useRef<() => void>(() => undefined);
  const soon = useCallback(() => wake.current(), []);

  useEffect(() => {
    if (!caseId) return undefined;
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let after = 0;
    let me: string | undefined;

    const enter = async () => {
      const answer = await call(
        mediationApi.enterRoom,
        { caseId, device: deviceName() },
        { key: newKey() },
      );
      if (gone) return;
      if (!answer.ok) {
        setState((s) => ({ ...s, refusal: answer.error }));
        return;
      }
      const { peer, ticket } = answer.value;
      me = peer;
      setState((s) => ({ ...s, me: peer, ticket, refusal: undefined }));
      await poll();
    };
    const poll = async () => {
      const answer = await call(mediationApi.pollRoom, {
        caseId,
        ...(me ? { peer: me } : {}),
        after,
      });
      if (gone) return;
      if (answer.ok) {
        const { room, peers, messages } = answer.value;
        after = messages.at(-1)?.seq ?? after;
        setState((s) => ({
          ...s,
          room,
          peers,
          messages: [...s.messages, ...messages],
          offline: false,
        }));
        heard.current(answer.value);
      } else setState((s) => ({ ...s, offline: true }));
      timer = setTimeout(() => void poll(), everyMs);
    };
    wake.current = () => {
      clearTimeout(timer);
      void poll();
    };
    void enter();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [caseId]);

  return { ...state, soon };
}

/** Letters and digits only: other names hide the picture on some phones. */
function deviceName(): string {
  return newKey()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 12);
}
