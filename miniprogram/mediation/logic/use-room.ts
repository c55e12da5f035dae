import { useCallback, useEffect, useRef, useState } from 'react';
import { mediationApi, type MessageView, type PeerView, type RoomView } from '@shared/mediation';
import type { Refusal } from '@shared/kernel';
import type { z } from 'zod';
import { call, isUnsettled, newKey } from '@phone/lib';

type Polled = z.output<(typeof mediationApi.pollRoom)['output']>;
export type Ticket = z.output<(typeof mediationApi.enterRoom)['output']>['ticket'];

export type InRoom = {
  readonly room: RoomView | undefined;
  readonly messages: readonly MessageView[];
  readonly peers: readonly z.output<typeof PeerView>[];
  readonly me: string | undefined;
  readonly ticket: Ticket | undefined;
  readonly refusal: Refusal | undefined;
  /** The last poll got no answer; talk goes on from where it was. */
  readonly offline: boolean;
  /** Something was done here: ask at once. */
  readonly soon: () => void;
};

type State = Omit<InRoom, 'soon'>;

const everyMs = 1200;
const againMs = 2500;

const outside: State = {
  room: undefined,
  messages: [],
  peers: [],
  me: undefined,
  ticket: undefined,
  refusal: undefined,
  offline: false,
};

/** Enters the room once, then asks again and again for presence, signals and talk. `onPoll` gets each signal once. */
export function useRoom(caseId: string | undefined, onPoll: (answer: Polled) => void): InRoom {
  const [state, setState] = useState<State>(outside);
  const heard = useRef(onPoll);
  heard.current = onPoll;
  const wake = useRef<() => void>(() => undefined);
  const soon = useCallback(() => wake.current(), []);

  useEffect(() => {
    if (!caseId) return undefined;
    const visit = visitRoom(caseId, {
      onState: (change) => setState((before) => ({ ...before, ...change(before) })),
      onPoll: (polled) => heard.current(polled),
    });
    wake.current = visit.soon;
    return () => {
      wake.current = () => undefined;
      visit.end();
      setState(outside);
    };
  }, [caseId]);

  return { ...state, soon };
}

type Listeners = {
  readonly onState: (change: (before: State) => Partial<State>) => void;
  readonly onPoll: (answer: Polled) => void;
};

/** One stay in the room. There is never more than one question on its way, so no signal and no line comes twice. */
function visitRoom(caseId: string, { onState, onPoll }: Listeners) {
  let over = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking = false;
  let hurry = false;
  let after = 0;
  let me: string | undefined;

  const enter = async (): Promise<boolean> => {
    const device = deviceName();
    const answer = await call(mediationApi.enterRoom, { caseId, device }, { key: newKey() });
    if (over) return false;
    if (answer.ok) {
      const { peer, ticket } = answer.value;
      me = peer;
      onState(() => ({ me: peer, ticket, refusal: undefined, offline: false }));
      return true;
    }
    return failed(answer.error);
  };
  /** A broken line is tried again; a real refusal ends the visit. */
  const failed = (error: Refusal): boolean => {
    if (isUnsettled(error)) onState(() => ({ offline: true }));
    else {
      over = true;
      onState(() => ({ refusal: error }));
    }
    return false;
  };
  const poll = async (): Promise<boolean> => {
    const peer = me ? { peer: me } : {};
    const answer = await call(mediationApi.pollRoom, { caseId, ...peer, after });
    if (over) return false;
    if (!answer.ok) return failed(answer.error);
    const { room, peers, messages, more } = answer.value;
    after = messages.at(-1)?.seq ?? after;
    hurry ||= more;
    onState((before) => ({
      room,
      peers,
      messages: messages.length > 0 ? [...before.messages, ...messages] : before.messages,
      offline: false,
    }));
    onPoll(answer.value);
    return true;
  };
  const ask = async () => {
    clearTimeout(timer);
    if (asking) {
      hurry = true;
      return;
    }
    asking = true;
    hurry = false;
    const done = (me !== undefined || (await enter())) && (await poll());
    asking = false;
    if (!over) timer = setTimeout(() => void ask(), hurry ? 0 : done ? everyMs : againMs);
  };
  void ask();
  return {
    soon: () => {
      if (!over) void ask();
    },
    end: () => {
      over = true;
      clearTimeout(timer);
    },
  };
}

/** Letters and digits only: other names hide the picture on some phones. A new name each time: an old line is never mistaken for this one. */
function deviceName(): string {
  return newKey()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 12);
}
