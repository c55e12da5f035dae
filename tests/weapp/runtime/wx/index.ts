import { calls, mocks } from '../state';
import { account } from './account';
import { canvas } from './canvas';
import { fileSystem } from './file-system';
import { userInterface } from './interface';
import { media } from './media';
import { network } from './network';
import { createSelectorQuery } from './query';
import { settle, type Options } from './settle';
import { storage } from './storage';
import { system } from './system';

const all: Readonly<Record<string, unknown>> = {
  ...storage,
  ...network,
  ...fileSystem,
  ...media,
  ...userInterface,
  ...canvas,
  ...account,
  ...system,
  createSelectorQuery,
  canIUse: (name: string) => (name.split('.')[0] ?? '') in all,
};

/** Copy of the options that can be kept: functions and bytes only by their kind. */
const plain = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  const text = JSON.stringify(value, (_key, part: unknown) => {
    if (part instanceof ArrayBuffer) return `ArrayBuffer(${part.byteLength})`;
    return part instanceof HTMLElement ? part.tagName : part;
  });
  return JSON.parse(text) as unknown;
};

type Anything = (...args: readonly unknown[]) => unknown;

const mocked = (name: string, work: Anything, args: readonly unknown[]): unknown => {
  const mock = mocks.get(name);
  const value =
    typeof mock === 'function' ? (mock as Anything).apply({ origin: work }, [...args]) : mock;
  if (name.endsWith('Sync')) return value;
  const failed = /:fail/.test(String((value as { readonly errMsg?: string } | null)?.errMsg ?? ''));
  return settle(name, (args[0] ?? {}) as Options, async () => {
    const result = await value;
    if (failed)
      throw new Error(
        String((result as { readonly errMsg?: string }).errMsg).replace(/^.*:fail ?/, ''),
      );
    return result;
  });
};

const SILENT = /Sync$|^(get|on|off|create|canIUse|nextTick|base64|arrayBuffer)/;

const watched =
  (name: string, work: Anything): Anything =>
  (...args) => {
    if (!SILENT.test(name)) calls.push({ name, options: plain(args[0]) });
    return mocks.has(name) ? mocked(name, work, args) : work(...args);
  };

/** The `wx` object the app gets; bundlers keep their own things on it too. */
export const wx: Record<string, unknown> = Object.fromEntries(
  Object.entries(all).map(([name, value]) => [
    name,
    typeof value === 'function' ? watched(name, value as Anything) : value,
  ]),
);
