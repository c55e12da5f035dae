/** A copy of a value with one place changed: `victims.0.items.2.amount`. Missing objects are made on the way. */
export function withAt(value: unknown, path: string, next: unknown): unknown {
  const [head = '', ...rest] = path.split('.');
  const tail = rest.join('.');
  if (Array.isArray(value)) {
    const copy: unknown[] = [...(value as readonly unknown[])];
    const index = Number(head);
    copy[index] = rest.length ? withAt(copy[index], tail, next) : next;
    return copy;
  }
  const record = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  return { ...record, [head]: rest.length ? withAt(record[head], tail, next) : next };
}

export function valueAt(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((at, key) => {
    if (typeof at !== 'object' || at === null) return undefined;
    return (at as Record<string, unknown>)[key];
  }, value);
}
