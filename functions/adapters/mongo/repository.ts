import type { Connection, Model } from 'mongoose';
import { cursorOf, readCursor } from '@shared/kernel';
import {
  NotFound,
  type RecordKind,
  type RecordStore,
  type RecordTypes,
  type Repository,
  type Where,
} from '../../ports';
import { rows } from './rows';
import { mongooseSchemaOf } from './schema-of';

export type Stored = Record<string, unknown> & { _id: string };

export function modelOf(connection: Connection, store: RecordStore): Model<Stored> {
  const known = connection.models[store.collection] as Model<Stored> | undefined;
  return (
    known ??
    (connection.model(
      store.collection,
      mongooseSchemaOf(store.schema),
      store.collection,
    ) as unknown as Model<Stored>)
  );
}

/** No look may hold the database up for longer. */
const patience = { maxTimeMS: 5000 } as const;

/** Reads one kind of record, as plain rows; the stored `_id` is the record's `id`. Conditions are values, never operators of the caller's. */
export function repositoryOf<K extends RecordKind>(
  connection: Connection,
  store: RecordStore,
): Repository<RecordTypes[K]> {
  type R = RecordTypes[K];
  const stored = rows<Stored>(connection, store.collection);
  const find = async (id: string): Promise<R | undefined> => {
    const row = await stored.findOne(filterOf({ id }), patience);
    return row ? (recordOf(row) as R) : undefined;
  };
  const list: Repository<R>['list'] = async (where, options = {}) => {
    const { sort = '_id', limit = 100, after } = options;
    const filter = { ...filterOf(where), ...(after ? afterFilter(sort, after) : {}) };
    const found = await stored.find(filter, patience).sort(sortOf(sort)).limit(limit).toArray();
    return found.map((row) => recordOf(row) as R);
  };
  const page: Repository<R>['page'] = async (where, { sort, size, after }) => {
    const { field, direction } = orderOf(sort);
    const beyond = after === undefined ? [] : [beyondFilter(field, direction, after)];
    const found = await stored
      .find({ $and: [filterOf(where), ...beyond] }, patience)
      .sort({ [field]: direction, _id: direction })
      .limit(size + 1)
      .toArray();
    const records = found.slice(0, size).map(recordOf);
    const last = records.at(-1);
    return {
      rows: records as R[],
      ...(found.length > size && last
        ? { next: cursorOf(String(last[field]), String(last['id'])) }
        : {}),
    };
  };
  return {
    find,
    list,
    page,
    async get(id) {
      const record = await find(id);
      if (!record) throw new NotFound(`${store.collection}/${id}`);
      return record;
    },
    async first(where, options = {}) {
      return (await list(where, { ...options, limit: 1 }))[0];
    },
  };
}

export function recordOf(stored: Stored): Record<string, unknown> {
  const { _id, ...rest } = stored;
  return { id: _id, ...rest };
}

export function storedOf(record: { readonly id: string }): Stored {
  const { id, ...rest } = record;
  return { ...rest, _id: id };
}

function filterOf(where: Where): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(where).map(([field, value]) => [
      field === 'id' ? '_id' : field,
      conditionOf(value),
    ]),
  );
}

function conditionOf(value: Where[string]): unknown {
  if (typeof value !== 'object') return { $eq: value };
  if ('in' in value) return { $in: [...value.in] };
  if ('before' in value) return { $lt: value.before };
  if ('from' in value) return { $gte: value.from };
  if ('some' in value) return { $elemMatch: filterOf(value.some) };
  return { $exists: false };
}

type Order = { readonly field: string; readonly direction: 1 | -1 };

function orderOf(sort: string): Order {
  return sort.startsWith('-')
    ? { field: sort.slice(1), direction: -1 }
    : { field: sort, direction: 1 };
}

function sortOf(sort: string): Record<string, 1 | -1> {
  const { field, direction } = orderOf(sort);
  return { [field]: direction };
}

function afterFilter(sort: string, after: string): Record<string, unknown> {
  const { field, direction } = orderOf(sort);
  return { [field]: direction < 0 ? { $lt: after } : { $gt: after } };
}

/** What comes after the cursor's row in the order of the field and, where that is equal, of the id. */
function beyondFilter(field: string, direction: 1 | -1, cursor: string): Record<string, unknown> {
  const { value, id } = readCursor(cursor);
  const [past, pastOrAt] = direction < 0 ? (['$lt', '$lte'] as const) : (['$gt', '$gte'] as const);
  return {
    [field]: { [pastOrAt]: value },
    $or: [{ [field]: { [past]: value } }, { _id: { [past]: id } }],
  };
}
