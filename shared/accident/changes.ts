import type { AccidentFacts } from './facts';
import type { FindingFacts } from './finding';
import type { ChangedValue } from './model';

type Described = { readonly accident: AccidentFacts; readonly finding?: FindingFacts | undefined };

/** Every value that differs, by path; persons and vehicles by their short names, so that order does not matter. */
export function changesBetween(before: Described, after: Described): ChangedValue[] {
  const old = flat(before);
  const now = flat(after);
  const paths = [...new Set([...old.keys(), ...now.keys()])];
  return paths
    .filter((path) => old.get(path) !== now.get(path))
    .map((path) => ({ path, before: old.get(path) ?? '', after: now.get(path) ?? '' }));
}

/** The parts of the form that were touched, for notices and the timeline: no values, no names. */
export function sectionsOf(changes: readonly ChangedValue[]): string[] {
  return [...new Set(changes.map(({ path }) => sectionOf(path)))];
}

function sectionOf(path: string): string {
  if (path.startsWith('finding.')) return '责任认定';
  if (path.startsWith('accident.parties.')) return '当事人';
  if (path.startsWith('accident.vehicles.')) return '车辆和保险';
  return '时间地点和经过';
}

function flat(value: unknown, path = '', into = new Map<string, string>()): Map<string, string> {
  if (value === undefined || value === null) return into;
  if (typeof value !== 'object') return into.set(path, String(value));
  const entries = Array.isArray(value)
    ? value.map((item, at) => [nameOf(item, at), item] as const)
    : Object.entries(value);
  for (const [key, item] of entries) flat(item, path ? `${path}.${key}` : key, into);
  return into;
}

function nameOf(item: unknown, at: number): string {
  if (typeof item !== 'object' || item === null) return String(at);
  if ('ref' in item) return String(item.ref);
  return 'party' in item ? String(item.party) : String(at);
}
