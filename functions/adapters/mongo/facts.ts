import type { TimelineEntry } from '@shared/case';
import type { Connection } from 'mongoose';
import type { Facts, IdempotencyRows } from '../../ports';
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
