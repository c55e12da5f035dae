import type { Facts } from './form';

type Disputed = NonNullable<Facts['disputed']>[number];

/** A fact somebody has entered is open no longer; what stays open keeps its place when lines move. */
export function settled(before: Facts, after: Facts): Facts {
  const { disputed, ...rest } = after;
  if (!disputed) return after;
  const open = disputed.flatMap((fact) => stillOpen(fact, before, after) ?? []);
  return open.length > 0 ? { ...rest, disputed: open } : rest;
}

function stillOpen(fact: Disputed, before: Facts, after: Facts): Disputed | undefined {
  const path = movedTo(fact.path, before, after);
  if (path === undefined) return undefined;
  const was = valueAt(before, fact.path);
  return was !== undefined && was === valueAt(after, path) ? { ...fact, path } : undefined;
}

/** Where the place is now: people and vehicles by their id, items by their kind. */
function movedTo(path: string, before: Facts, after: Facts): string | undefined {
  const [list = '', at = '', inner, item = '', ...tail] = path.split('.');
  if (list !== 'victims' && list !== 'parties') return path;
  const id = before[list][Number(at)]?.id;
  const now = after[list].findIndex((one) => one.id === id);
  if (now < 0) return undefined;
  if (list !== 'victims' || inner !== 'items')
    return [list, now, ...path.split('.').slice(2)].join('.');
  const kind = before.victims[Number(at)]?.items[Number(item)]?.kind;
  const there = after.victims[now]?.items.findIndex((i) => i.kind === kind) ?? -1;
  return there < 0 ? undefined : [list, now, inner, there, ...tail].join('.');
}

function valueAt(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (at, key) =>
        typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined,
      value,
    );
}
