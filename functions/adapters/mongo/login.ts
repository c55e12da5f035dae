import { epochOf, type Instant } from '@shared/kernel';
import type { Connection } from 'mongoose';
import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import type { Codes, Counters, RecordTypes, Sessions } from '../../ports';
import { recordOf, type Stored } from './repository';
import { rows } from './rows';

const sessionDays = 30;

const codeMinutes = 5;

const codeTries = 5;

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Only the hash of a session token is stored. Its account is read with it in one look: every call asks. */
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
      const found = await sessions
        .aggregate<{ account: Stored }>([
          { $match: { _id: sha256(token), expires: { $gt: new Date(epochOf(at)) } } },
          {
            $lookup: {
              from: 'accounts',
              localField: 'account',
              foreignField: '_id',
              as: 'account',
            },
          },
          { $unwind: '$account' },
        ])
        .toArray();
      return found[0] && (recordOf(found[0].account) as RecordTypes['accounts']);
    },
    async close(token) {
      await sessions.deleteOne({ _id: sha256(token) });
    },
  };
}

type CodeRow = { _id: string; hash: string; tries: number; expires: Date; usedFor?: string };

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
        tries: 0,
        expires: new Date(epochOf(at) + codeMinutes * 60_000),
      };
      await codes.replaceOne({ _id: idOf(phone, purpose) }, row, { upsert: true });
      return code;
    },
    async check(phone, purpose, code, at, act = newUse()) {
      const mine = [{ usedFor: { $exists: false } }, { usedFor: act }];
      // the try is taken before the comparison: however many compare at once, no more than the limit do
      const row = await codes.findOneAndUpdate(
        {
          _id: idOf(phone, purpose),
          expires: { $gt: new Date(epochOf(at)) },
          tries: { $lt: codeTries },
          $or: mine,
        },
        { $inc: { tries: 1 } },
        { returnDocument: 'after' },
      );
      if (!row) return 'expired';
      if (!timingSafeEqual(Buffer.from(row.hash), Buffer.from(sha256(`${phone}${code}`))))
        return { left: codeTries - row.tries };
      const used = await codes.findOneAndUpdate(
        { _id: row._id, hash: row.hash, $or: mine },
        { $set: { usedFor: act }, $inc: { tries: -1 } },
      );
      return used ? 'ok' : 'expired';
    },
  };
}

export function countersIn(connection: Connection, now: () => Instant): Counters {
  const tries = rows<{ _id: string; count: number; until: Date; taken?: boolean }>(
    connection,
    'tries',
  );
  const series = rows<{ _id: string; next: number }>(connection, 'series');
  return {
    async take(key, limit, windowSeconds) {
      const at = new Date(epochOf(now()));
      const until = new Date(at.getTime() + windowSeconds * 1000);
      const over = { $lte: [{ $ifNull: ['$until', at] }, at] };
      const row = await tries.findOneAndUpdate(
        { _id: key },
        [
          // the TTL index clears up only once a minute, so a window that is over is begun anew here
          {
            $set: {
              count: { $cond: [over, 0, '$count'] },
              until: { $cond: [over, until, '$until'] },
            },
          },
          { $set: { taken: { $lt: ['$count', limit] } } },
          { $set: { count: { $cond: ['$taken', { $add: ['$count', 1] }, '$count'] } } },
        ],
        { upsert: true, returnDocument: 'after' },
      );
      return row?.taken ? limit - row.count : undefined;
    },
    async giveBack(key) {
      await tries.updateOne({ _id: key, count: { $gt: 0 } }, { $inc: { count: -1 } });
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
