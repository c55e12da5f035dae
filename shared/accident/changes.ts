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

type Node =
  string | number | boolean | undefined | readonly Node[] | { readonly [key: string]: Node };

function flat(node: Node, path = '', into = new Map<string, string>()): Map<string, string> {
  if (node === undefined) return into;
  if (typeof node !== 'object') return into.set(path, String(node));
  const entries = isList(node)
    ? node.map((item, at) => [nameOf(item, at), item] as const)
    : Object.entries(node);
  for (const [key, item] of entries) flat(item, path ? `${path}.${key}` : key, into);
  return into;
}

function isList(node: Node): node is readonly Node[] {
  return Array.isArray(node);
}

function nameOf(item: Node, at: number): string {
  if (typeof item !== 'object' || isList(item)) return String(at);
  const name = item['ref'] ?? item['party'];
  return typeof name === 'string' ? name : String(at);
}
