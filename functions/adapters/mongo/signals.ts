import { epochOf, type Instant } from '@shared/kernel';
import type { Connection } from 'mongoose';
import type { Signals } from '../../ports';
import { rows } from './rows';

export function signalsIn(connection: Connection, newId: () => string): Signals {
  const letters = rows<{
    _id: string;
    box: string;
    from: string;
    message: string;
    n: number;
    at: Date;
  }>(connection, 'signals');
  const peers = rows<{ _id: string; room: string; peer: string; seen: Date }>(connection, 'peers');
  const alive = async (room: string, at: Instant) => {
    const since = new Date(epochOf(at) - 10_000);
    const found = await peers.find({ room, seen: { $gt: since } }).toArray();
    return found.map((row) => row.peer);
  };
  return {
    async send(room, to, from, message) {
      await letters.insertOne({
        _id: newId(),
        box: `${room}/${to}`,
        from,
        message,
        n: performance.timeOrigin + performance.now(),
        at: new Date(),
      });
    },
    async take(room, peer) {
      const box = `${room}/${peer}`;
      const found = await letters.find({ box }).sort({ n: 1 }).limit(200).toArray();
      if (found.length > 0) await letters.deleteMany({ _id: { $in: found.map((l) => l._id) } });
      return found.map(({ from, message }) => ({ from, message }));
    },
    async present(room, peer, at) {
      const seen = new Date(epochOf(at));
      await peers.replaceOne({ _id: `${room}/${peer}` }, { room, peer, seen }, { upsert: true });
      return (await alive(room, at)).filter((other) => other !== peer);
    },
    async leave(room, peer, at) {
      await peers.deleteOne({ _id: `${room}/${peer}` });
      return alive(room, at);
    },
  };
}
