import type { Connection, Model } from 'mongoose';
import {
  NotFound,
  type RecordKind,
  type RecordTypes,
  type Repository,
  type Where,
} from '../../ports';
import type { RecordStore } from '../../platform/record-store';
import { mongooseSchemaOf } from './schema-of';

type Stored = Record<string, unknown> & { _id: string };

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

/** Reads one kind of record through mongoose; the stored `_id` is the record's `id`. */
export function repositoryOf<K extends RecordKind>(
  connection: Connection,
  store: RecordStore,
): Repository<RecordTypes[K]> {
  type R = RecordTypes[K];
  const model = modelOf(connection, store);
  const find = async (id: string): Promise<R | undefined> => {
    const stored = await model.findById(id).maxTimeMS(5000).lean();
    return stored ? (recordOf(stored) as R) : undefined;
  };
  const list: Repository<R>['list'] = async (where, options = {}) => {
    const { sort = '_id', limit = 100, after } = options;
    const query = model.find({ ...filterOf(where), ...(after ? afterFilter(sort, after) : {}) });
    const rows = await query.sort(sortOf(sort)).limit(limit).maxTimeMS(5000).lean();
    return rows.map((row) => recordOf(row as Stored) as R);
  };
  return {
    find,
    list,
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
  return 'in' in value ? { $in: [...value.in] } : { $lt: value.before };
}

function sortOf(sort: string): Record<string, 1 | -1> {
  return sort.startsWith('-') ? { [sort.slice(1)]: -1 } : { [sort]: 1 };
}

function afterFilter(sort: string, after: string): Record<string, unknown> {
  return sort.startsWith('-') ? { [sort.slice(1)]: { $lt: after } } : { [sort]: { $gt: after } };
}
