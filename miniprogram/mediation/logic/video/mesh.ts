import { linkTo, type Health, type Link, type LinkOptions } from './link';
import {
  signalOf,
  type LineSignal,
  type LinkState,
  type Own,
  type Remote,
  type Signal,
  type Way,
} from './types';

export type Mesh = {
  /** Who is in the room now: new ones are called, those who left are let go. */
  readonly present: (peers: readonly string[]) => void;
  readonly receive: (from: string, message: string) => void;
  readonly give: (own: Own) => void;
  readonly remotes: () => Remote[];
  readonly close: () => void;
};

type MeshOptions = {
  readonly me: string;
  readonly send: (to: string, message: string) => void;
  readonly onChange: () => void;
  readonly newLine: () => string;
  readonly makeLink?: (options: LinkOptions) => Link;
};

/** All that is known of one other peer. */
type Peer = {
  link: Link | undefined;
  /** Lines that broke since the last good one. */
  broken: number;
  /** Seconds until the next try. */
  rest: number;
  /** Polls in which it was not there. */
  missed: number;
  way: Way | undefined;
  met: boolean;
  /** Candidates of lines whose call has not come yet. */
  early: { line: string; signal: LineSignal }[];
};

const everyMs = 1000;
/** Seconds between tries; the last one goes on for ever, because a network may come back. */
const rests = [0, 1, 2, 4, 8, 15] as const;
/** A person called again and again without success is here by writing. */
const textAfter = 3;
const callMeAfter = 5;
const earlyKept = 20;
/** One poll that came late is not a departure. */
const missedPolls = 3;

/** Everybody connected with everybody, enough for the four or five of a mediation; the room needs no server for pictures. */
export function meshOf({ me, send, onChange, newLine, makeLink = linkTo }: MeshOptions): Mesh {
  const peers = new Map<string, Peer>();
  let own: Own = { stream: undefined, way: undefined };
  /** Names of those who said goodbye; the room still lists them for some seconds. */
  const gone = new Set<string>();

  const post = (to: string, signal: Signal) => send(to, JSON.stringify(signal));
  const calls = (peer: string) => me < peer;
  const known = (name: string): Peer => {
    const found = peers.get(name) ?? newPeer();
    if (!peers.has(name)) {
      peers.set(name, found);
      if (own.way) post(name, { kind: 'way', way: own.way });
    }
    return found;
  };

  const build = (name: string, line: string) => {
    const peer = known(name);
    peer.link?.close();
    const link = makeLink({
      line,
      calls: calls(name),
      own,
      send: (signal) => post(name, signal),
      onChange,
      onBroken: () => {
        if (peers.get(name)?.link === link) drop(name, peer);
      },
    });
    peer.link = link;
    peer.early.filter((one) => one.line === line).forEach(({ signal }) => link.receive(signal));
    peer.early = [];
    onChange();
    return link;
  };
  /** Gives a dead line up; the caller calls again after a rest, the other one asks him to. */
  const drop = (name: string, peer: Peer) => {
    const line = peer.link?.line;
    peer.link?.close();
    peer.link = undefined;
    peer.rest = rests[Math.min(peer.broken, rests.length - 1)] ?? 0;
    peer.broken += 1;
    if (!calls(name)) {
      post(name, { kind: 'again', ...(line ? { line } : {}) });
      peer.rest = Math.max(peer.rest, callMeAfter);
    } else if (peer.rest === 0) build(name, newLine());
    onChange();
  };
  const letGo = (name: string) => {
    peers.get(name)?.link?.close();
    peers.delete(name);
    onChange();
  };

  const tick = (name: string, peer: Peer) => {
    const { link } = peer;
    if (link) {
      const { way } = peer;
      void link.check({ media: way !== 'text', frames: way === 'video' });
      if (link.health() === 'live') peer.met = true;
      if (['live', 'fresh', 'still'].includes(link.health())) peer.broken = 0;
      return;
    }
    peer.rest -= 1;
    if (peer.rest > 0) return;
    if (calls(name)) build(name, newLine());
    else {
      peer.rest = callMeAfter;
      post(name, { kind: 'again' });
    }
  };
  const watch = setInterval(() => {
    for (const [name, peer] of [...peers]) tick(name, peer);
  }, everyMs);

  const ofLine = (from: string, signal: LineSignal) => {
    const peer = known(from);
    if (peer.link?.line === signal.line) return peer.link.receive(signal);
    if (signal.kind === 'ice') {
      peer.early = [...peer.early, { line: signal.line, signal }].slice(-earlyKept);
      return;
    }
    // only the other end of a call may open a line; an answer to a line given up is late
    if (signal.sdp.type === 'offer' && !calls(from)) build(from, signal.line).receive(signal);
  };
  const callAgain = (from: string, line: string | undefined) => {
    const peer = known(from);
    if (!calls(from) || !peer.link) return;
    const meant = line ? peer.link.line === line : peer.link.health() !== 'connecting';
    // another letter about a line that is given up already changes nothing
    if (meant) drop(from, peer);
  };

  return {
    present(listed) {
      const names = listed.filter((name) => name !== me && !gone.has(name));
      for (const name of names) {
        const seen = peers.has(name);
        const peer = known(name);
        peer.missed = 0;
        if (seen) continue;
        if (calls(name)) build(name, newLine());
        else peer.rest = callMeAfter;
      }
      for (const [name, peer] of [...peers]) {
        if (names.includes(name)) continue;
        peer.missed += 1;
        if (peer.missed > missedPolls) letGo(name);
      }
    },
    receive(from, message) {
      const signal = signalOf(message);
      if (!signal || from === me) return;
      if (signal.kind === 'bye') gone.add(from);
      else gone.delete(from);
      switch (signal.kind) {
        case 'sdp':
        case 'ice':
          return ofLine(from, signal);
        case 'again':
          return callAgain(from, signal.line);
        case 'way':
          known(from).way = signal.way;
          return onChange();
        case 'bye':
          return letGo(from);
      }
    },
    give(given) {
      own = given;
      for (const [name, peer] of peers) {
        peer.link?.give(given);
        if (given.way) post(name, { kind: 'way', way: given.way });
      }
    },
    remotes: () =>
      [...peers].map(([peer, one]) => ({ peer, state: stateOf(one), stream: one.link?.stream })),
    close() {
      clearInterval(watch);
      for (const [name, peer] of peers) {
        post(name, { kind: 'bye' });
        peer.link?.close();
      }
      peers.clear();
    },
  };
}

function newPeer(): Peer {
  return { link: undefined, broken: 0, rest: 0, missed: 0, way: undefined, met: false, early: [] };
}

function stateOf({ link, broken, way, met }: Peer): LinkState {
  const health: Health = link?.health() ?? 'connecting';
  if (health === 'shaky') return 'reconnecting';
  if (health === 'connecting' && (way === 'text' || broken >= textAfter)) return 'text';
  if (health === 'live' && (way === undefined || way === 'video')) return 'video';
  if (health === 'connecting' || (health === 'fresh' && (way === undefined || way === 'video')))
    return met || broken > 0 ? 'reconnecting' : 'connecting';
  if (way === undefined) return 'text';
  return way === 'video' ? 'voice' : way;
}
