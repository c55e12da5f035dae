import { linkTo, type Link } from './link';
import type { Own, Remote, Signal } from './types';

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
};

/** A link that breaks is built again this often; then the person stays in the room by writing. */
const rebuilds = 3;
const watchEveryMs = 2000;

/** Everybody connected with everybody, enough for the four or five of a mediation; the room needs no server for pictures. */
export function meshOf({ me, send, onChange }: MeshOptions): Mesh {
  const links = new Map<string, Link>();
  const broken = new Map<string, number>();
  const missed = new Map<string, number>();
  let own: Own = { stream: undefined, way: 'text' };

  const build = (peer: string): Link => {
    const link = linkTo({
      offers: me < peer,
      own,
      send: (signal) => send(peer, JSON.stringify(signal)),
      onChange,
      onBroken: () => rebuild(peer, link),
    });
    links.set(peer, link);
    onChange();
    return link;
  };
  const rebuild = (peer: string, old: Link) => {
    if (links.get(peer) !== old) return;
    old.close();
    const times = (broken.get(peer) ?? 0) + 1;
    broken.set(peer, times);
    links.delete(peer);
    if (times <= rebuilds && me < peer) build(peer);
    else onChange();
  };
  const letGo = (peer: string) => {
    links.get(peer)?.close();
    links.delete(peer);
    broken.delete(peer);
    onChange();
  };

  const watch = setInterval(() => {
    for (const link of links.values()) void link.check();
  }, watchEveryMs);

  return {
    present(peers) {
      for (const peer of peers) {
        missed.delete(peer);
        if (!links.has(peer) && me < peer && (broken.get(peer) ?? 0) <= rebuilds) build(peer);
      }
      for (const peer of [...links.keys()].filter((known) => !peers.includes(known))) {
        // one poll that came late is not a departure
        const times = (missed.get(peer) ?? 0) + 1;
        missed.set(peer, times);
        if (times > 3) letGo(peer);
      }
    },
    receive(from, message) {
      const signal = JSON.parse(message) as Signal;
      const fresh = signal.kind === 'sdp' && signal.sdp.type === 'offer';
      if (fresh && links.has(from)) letGo(from);
      const link = links.get(from) ?? (fresh ? build(from) : undefined);
      void link?.receive(signal).catch(() => rebuild(from, link));
    },
    give(given) {
      own = given;
      for (const link of links.values()) void link.give(given);
    },
    remotes: () =>
      [...links].map(([peer, link]) => ({ peer, state: link.state(), stream: link.stream })),
    close() {
      clearInterval(watch);
      for (const link of links.values()) link.close();
      links.clear();
    },
  };
}
