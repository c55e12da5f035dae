import { randomUUID } from 'node:crypto';
import { accountApi } from '@shared/account';
import type { Refusal } from '@shared/kernel';
import { Refused, type World } from '../../functions/local/walk';

export type Timed = { readonly title: string; readonly ms: number };

/** The system as a story reaches it over HTTP. Steps are kept with their times, and printed if wanted; `held` are sessions that are open already, by phone number. */
export function worldOverHttp(
  url: string,
  steps: Timed[],
  print: (line: string) => void = () => undefined,
  held: Readonly<Record<string, string>> = {},
): World {
  const tokens = new Map(
    Object.entries(held).map(([phone, token]) => [phone, Promise.resolve(token)]),
  );
  const signIn = async (phone: string): Promise<string> => {
    await world.ask(accountApi.sendCode, { phone });
    const smsCode = await world.smsCode(phone);
    return (await world.ask(accountApi.loginByCode, { phone, smsCode })).token;
  };
  const world: World = {
    now: () => Date.now(),
    async step(title, run) {
      const began = performance.now();
      const value = await run();
      const ms = performance.now() - began;
      steps.push({ title, ms });
      print(`${ms.toFixed(0).padStart(6)} ms  ${title}`);
      return value;
    },
    async ask(endpoint, input, token) {
      const headers = {
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      };
      const response = await fetch(`${url}/api/${endpoint.name}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(input),
      });
      const body = (await response.json()) as
        { ok: true; value: never } | { ok: false; error: Refusal };
      if (!body.ok) throw new Refused(endpoint.name, body.error);
      return body.value;
    },
    login(phone) {
      // two who need the same session at once wait for one
      const session = tokens.get(phone) ?? signIn(phone);
      tokens.set(phone, session);
      return session;
    },
    async smsCode(phone) {
      const page = await (await fetch(`${url}/messages`)).text();
      // notices come in between
      const codes = page.split('<li>').filter((row) => row.includes(`<b>${phone}</b>`));
      const newest = codes.map((row) => /验证码是 (\d{6})/.exec(row)?.[1]).find(Boolean);
      return newest ?? '';
    },
    async putPart(target, bytes) {
      const response = await fetch(target, { method: 'PUT', body: Buffer.from(bytes) });
      if (!response.ok)
        throw new Error(`the part was refused: ${response.status} ${await response.text()}`);
    },
  };
  return world;
}
