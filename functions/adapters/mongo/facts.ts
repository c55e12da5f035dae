import { epochOf, type Instant } from '@shared/kernel';
import { MongoServerError } from 'mongodb';
import type { Connection } from 'mongoose';
import type { Facts, IdempotencyRows, ToldFact } from '../../ports';
import type { ChainedFact } from './audit-chain';
import { rows } from './rows';

type FactRow = ChainedFact;

export function factsIn(connection: Connection): Facts {
  return {
    async of(caseId, audiences) {
      const found = await rows<FactRow>(connection, 'facts')
        .find({ caseId, audience: { $in: [...audiences] } })
        .sort({ seq: 1 })
        .toArray();
      return found.map(
        ({ audience, seq, type, data, at, actor }) =>
          ({
            audience,
            seq,
            type,
            data,
            at,
            role: actor.role,
            ...(actor.party ? { by: actor.party } : {}),
          }) as ToldFact,
      );
    },
  };
}

/** Longer than any function may run (serverless.yml). */
const holdSeconds = 30;

/** A hold is lost with the primary that took it at worst, and then the answer's own row still lets only one through. */
const quick = { writeConcern: { w: 1 } } as const;

export function idempotencyIn(connection: Connection, now: () => Instant): IdempotencyRows {
  const holds = rows<{ _id: string; holder: string; until: Date }>(connection, 'holds');
  return {
    async hold(key, holder) {
      const at = new Date(epochOf(now()));
      const until = new Date(at.getTime() + holdSeconds * 1000);
      try {
        await holds.updateOne(
          { _id: key, until: { $lte: at } },
          { $set: { holder, until } },
          { upsert: true, ...quick },
        );
        return true;
      } catch (error) {
        if (error instanceof MongoServerError && error.code === 11000) return false;
        throw error;
      }
    },
    async release(key, holder) {
      await holds.deleteOne({ _id: key, holder }, quick);
    },
    async find(key) {
      const row = await rows<{ _id: string; bodyHash: string; answer: string }>(
        connection,
        'idempotency',
      ).findOne({ _id: key });
      return row ? { bodyHash: row.bodyHash, answer: row.answer } : undefined;
    },
  };
}
