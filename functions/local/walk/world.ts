import type { z } from 'zod';
import type { Endpoint, Refusal } from '@shared/kernel';

export type Asked<E extends Endpoint> = z.output<E['output']>;

/** One call as one person; a refusal is thrown, so that a story stops where it breaks. */
export type Ask = <E extends Endpoint>(
  endpoint: E,
  input: z.input<E['input']>,
  token?: string,
) => Promise<Asked<E>>;

/** How a story reaches the system: in process for the seed, over HTTP for the journey. */
export type World = {
  readonly ask: Ask;
  /** A session of the person with this phone number. */
  readonly login: (phone: string) => Promise<string>;
  /** The newest code that an SMS brought to this phone. */
  readonly smsCode: (phone: string) => Promise<string>;
  readonly putPart: (url: string, bytes: Uint8Array) => Promise<void>;
  readonly now: () => number;
  /** Called before and after each step, to print it and its time. */
  readonly step: <T>(title: string, run: () => Promise<T>) => Promise<T>;
};

export class Refused extends Error {
  constructor(
    endpoint: string,
    readonly refusal: Refusal,
  ) {
    super(
      `${endpoint}: ${refusal.code} ${refusal.message} ${JSON.stringify(refusal.fields ?? [])}`,
    );
  }
}
