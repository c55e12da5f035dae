import type { Stack } from '../support/stack';

const perCase = ['mediations', 'claims', 'evidence', 'accidents'] as const;
const inserted = [
  'facts',
  'notices',
  'deadlines',
  'idempotency',
  'messages',
  'calculations',
] as const;

type Row = { _id: string; version: number };
type Kept = Readonly<Record<string, Row[]>>;

/** The records of one case, put aside and put back as they were, past the use cases. */
export function recordsOf(stack: Stack, caseId: string) {
  const rows = (name: string) => stack.connection.collection<Row>(name);
  const filterOf = (name: string) => (name === 'cases' ? { _id: caseId } : { caseId });
  const names = ['cases', ...perCase];
  const kept = new Map<string, Kept>();

  const read = async (options: { projection?: object } = {}): Promise<Kept> => {
    const found = await Promise.all(
      names.map(
        async (name) => [name, await rows(name).find(filterOf(name), options).toArray()] as const,
      ),
    );
    return Object.fromEntries(found);
  };

  return {
    async keep(name: string): Promise<void> {
      kept.set(name, await read());
    },
    has: (name: string) => kept.has(name),
    async restore(name: string): Promise<void> {
      const saved = kept.get(name);
      if (!saved) throw new Error(`nothing was kept as ${name}`);
      await Promise.all(
        names.map(async (collection) => {
          await rows(collection).deleteMany(filterOf(collection));
          const docs = saved[collection] ?? [];
          if (docs.length > 0) await rows(collection).insertMany(docs.map((doc) => ({ ...doc })));
        }),
      );
    },
    /**
     * Equal before and after where nothing was written: versions of the case, and how many rows everything has.
     * `answered`: repeats since, whose answers were stored and nothing else.
     */
    async fingerprint(answered = 0): Promise<string> {
      const [found, counts] = await Promise.all([
        read({ projection: { version: 1 } }),
        Promise.all(inserted.map((name) => rows(name).estimatedDocumentCount())),
      ]);
      const versions = names.map((name) =>
        (found[name] ?? []).map((row) => `${row._id}:${row.version}`),
      );
      const others = counts.map((count, at) =>
        inserted[at] === 'idempotency' ? count - answered : count,
      );
      return JSON.stringify([versions, others]);
    },
  };
}
export type CaseRecords = ReturnType<typeof recordsOf>;
