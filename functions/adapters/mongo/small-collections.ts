import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import type { Collection } from 'mongodb';
import type { Connection } from 'mongoose';
import { epochOf, instantOf, type Instant } from '@shared/kernel';
import type { TimelineEntry } from '@shared/case';
import type {
  AgencyKeys,
  Codes,
  Counters,
  Facts,
  IdempotencyRows,
  Look,
  Looks,
  Nonces,
  Offices,
  Sessions,
  Signals,
} from '../../ports';
import type { ChainedFact } from './audit-chain';

const sessionDays = 30;
const codeMinutes = 5;
const codeTries = 5;

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function rows<T extends { _id: string }>(connection: Connection, name: string): Collection<T> {
  return connection.collection<T>(name);
}

type FactRow = ChainedFact;

export function factsIn(connection: Connection): Facts {
  return {
    async of(caseId, audiences) {
      const found = await rows<FactRow>(connection, 'facts')
        .find({ caseId, audience: { $in: [...audiences] } })
        .sort({ seq: 1 })
        .toArray();
      return found.map(
        ({ seq, type, data, at, actor }) =>
          ({
            seq,
            type,
            data,
            at,
            role: actor.role,
            ...(actor.party ? { by: actor.party } : {}),
          }) as TimelineEntry,
      );
    },
  };
}

export function idempotencyIn(connection: Connection): IdempotencyRows {
  return {
    async find(key) {
      const row = await rows<{ _id: string; bodyHash: string; answer: string }>(
        connection,
        'idempotency',
      ).findOne({ _id: key });
      return row ? { bodyHash: row.bodyHash, answer: row.answer } : undefined;
    },
  };
}

type OfficeRow = { _id: string; name: string; kind: string; region: string };

export function officesIn(connection: Connection): Offices {
  const offices = rows<OfficeRow>(connection, 'offices');
  const one = async (region: string, kind: string) => {
    const row = await offices.findOne({ region, kind });
    if (!row) throw new Error(`no ${kind} office in region ${region}`);
    return { id: row._id as never, name: row.name };
  };
  return {
    async forRegion(region) {
      return {
        police: await one(region, 'police'),
        mediation: await one(region, 'mediation'),
        court: await one(region, 'court'),
      };
    },
    async insurers(region) {
      const found = await offices.find({ region, kind: 'insurer' }).toArray();
      return found
        .map((row) => ({ id: row._id as never, name: row.name }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    async find(id) {
      const row = await offices.findOne({ _id: id });
      return row ? { id: row._id as never, name: row.name } : undefined;
    },
  };
}

export function countersIn(connection: Connection, now: () => Instant): Counters {
  const tries = rows<{ _id: string; count: number; until: Date }>(connection, 'tries');
  const series = rows<{ _id: string; next: number }>(connection, 'series');
  return {
    async hit(key, windowSeconds) {
      const at = new Date(epochOf(now()));
      const until = new Date(at.getTime() + windowSeconds * 1000);
      // the TTL index clears up only once a minute, so a window that is over is begun anew here
      const over = { $lte: [{ $ifNull: ['$until', at] }, at] };
      const row = await tries.findOneAndUpdate(
        { _id: key },
        [
          {
            $set: {
              count: { $cond: [over, 1, { $add: ['$count', 1] }] },
              until: { $cond: [over, until, '$until'] },
            },
          },
        ],
        { upsert: true, returnDocument: 'after' },
      );
      return row?.count ?? 1;
    },
    async read(key) {
      const row = await tries.findOne({ _id: key });
      return row && row.until.getTime() > epochOf(now()) ? row.count : 0;
    },
    async next(name) {
      const row = await series.findOneAndUpdate(
        { _id: name },
        { $inc: { next: 1 } },
        { upsert: true, returnDocument: 'after' },
      );
      return row?.next ?? 1;
    },
  };
}

/** Only the hash of a session token is stored. */
export function sessionsIn(connection: Connection): Sessions {
  const sessions = rows<{ _id: string; account: string; expires: Date }>(connection, 'sessions');
  return {
    async open(account, at) {
      const token = randomBytes(32).toString('base64url');
      await sessions.insertOne({
        _id: sha256(token),
        account,
        expires: new Date(epochOf(at) + sessionDays * 86_400_000),
      });
      return token;
    },
    async find(token, at) {
      const row = await sessions.findOne({ _id: sha256(token) });
      if (!row || row.expires.getTime() <= epochOf(at)) return undefined;
      return { account: row.account, expiresAt: instantOf(row.expires.getTime()) };
    },
    async close(token) {
      await sessions.deleteOne({ _id: sha256(token) });
    },
  };
}

type CodeRow = { _id: string; hash: string; wrong: number; expires: Date; usedFor?: string };

/** Without a named act each check is one of its own. */
const newUse = (): string => randomBytes(16).toString('hex');

export function codesIn(connection: Connection): Codes {
  const codes = rows<CodeRow>(connection, 'codes');
  const idOf = (phone: string, purpose: string) => sha256(`${purpose}\n${phone}`);
  return {
    async issue(phone, purpose, at) {
      const code = String(randomInt(0, 1_000_000)).padStart(6, '0');
      const row = {
        hash: sha256(`${phone}${code}`),
        wrong: 0,
        expires: new Date(epochOf(at) + codeMinutes * 60_000),
      };
      await codes.replaceOne({ _id: idOf(phone, purpose) }, row, { upsert: true });
      return code;
    },
    async check(phone, purpose, code, at, act = newUse()) {
      const row = await codes.findOne({ _id: idOf(phone, purpose) });
      const usedUp = row?.usedFor !== undefined && row.usedFor !== act;
      if (!row || row.expires.getTime() <= epochOf(at) || row.wrong >= codeTries || usedUp)
        return 'expired';
      if (!timingSafeEqual(Buffer.from(row.hash), Buffer.from(sha256(`${phone}${code}`)))) {
        await codes.updateOne({ _id: row._id }, { $inc: { wrong: 1 } });
        return 'wrong';
      }
      const used = await codes.findOneAndUpdate(
        { _id: row._id, hash: row.hash, $or: [{ usedFor: { $exists: false } }, { usedFor: act }] },
        { $set: { usedFor: act } },
      );
      return used ? 'ok' : 'expired';
    },
  };
}

export function looksIn(connection: Connection, newId: () => string): Looks {
  const looks = rows<Look & { _id: string }>(connection, 'looks');
  return {
    async add(look) {
      await looks.insertOne({ _id: newId(), ...look });
    },
    async of(party) {
      const found = await looks.find({ parties: party }).sort({ at: -1 }).limit(200).toArray();
      return found.map(({ _id, ...look }) => look);
    },
  };
}

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
      const alive = await peers
        .find({ room, seen: { $gt: new Date(seen.getTime() - 10_000) } })
        .toArray();
      return alive.map((row) => row.peer).filter((other) => other !== peer);
    },
  };
}

export function agencyKeysIn(connection: Connection): AgencyKeys {
  return {
    async find(kid) {
      const row = await rows<{ _id: string; sender: string; publicKey: string }>(
        connection,
        'agencyKeys',
      ).findOne({ _id: kid });
      return row ? { sender: row.sender, publicKey: row.publicKey } : undefined;
    },
  };
}

export function noncesIn(connection: Connection): Nonces {
  const nonces = rows<{ _id: string; at: Date }>(connection, 'nonces');
  const messages = rows<{
    _id: string;
    raw: string;
    headers: Readonly<Record<string, string>>;
    at: string;
    sender: string;
  }>(connection, 'rawMessages');
  return {
    async use(sender, nonce, at) {
      return inserted(() =>
        nonces.insertOne({ _id: `${sender}/${nonce}`, at: new Date(epochOf(at)) }),
      );
    },
    async keep({ sender, id, raw, headers, at }) {
      const _id = `${sender}/${id}`;
      if (await inserted(() => messages.insertOne({ _id, sender, raw, headers, at })))
        return 'first';
      return (await messages.findOne({ _id }))?.raw === raw ? 'again' : 'other';
    },
  };
}

async function inserted(insert: () => Promise<unknown>): Promise<boolean> {
  try {
    await insert();
    return true;
  } catch (error) {
    if ((error as { code?: number }).code === 11000) return false;
    throw error;
  }
}
