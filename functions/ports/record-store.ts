import type { z } from 'zod';

export type IndexOf = {
  readonly keys: Readonly<Record<string, 1 | -1>>;
  readonly unique?: boolean;
  readonly partial?: Readonly<Record<string, unknown>>;
  readonly expireAfterSeconds?: number;
};

/** One kind of record: its collection, its shape, the indexes its queries need. */
export type RecordStore = {
  readonly collection: string;
  readonly schema: z.ZodObject;
  readonly indexes: readonly IndexOf[];
};
