import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { cloudFunctions } from '../../functions/functions';
import { serveFunction } from '../../functions/local/emulator';
import { toScf } from '../../functions/platform';
import type { Refusal } from '../../shared/kernel';
import type { Stack } from '../support/stack';

export type Reply = {
  readonly status: number;
  readonly body: string;
  readonly error: Refusal | undefined;
};

/** The functions of a stack behind a real HTTP server, as the emulator serves them. */
export type HttpDoor = {
  readonly port: number;
  post(
    name: string,
    body: object,
    as?: { token?: string | undefined; key?: string },
  ): Promise<Reply>;
  close(): void;
};

export async function openDoor(stack: Stack): Promise<HttpDoor> {
  const mains = new Map(
    cloudFunctions.map((fn) => [fn.name, toScf(fn, () => Promise.resolve(stack.deps))]),
  );
  const server = createServer((request, response) => {
    const main = mains.get((request.url ?? '').split('/')[2] ?? '');
    if (main) void serveFunction(main, 30, request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('no address');
  const url = `http://127.0.0.1:${address.port}`;
  return {
    port: address.port,
    async post(name, body, { token, key = randomUUID() } = {}) {
      const headers = {
        'content-type': 'application/json',
        'idempotency-key': key,
        ...(token ? { authorization: `Bearer ${token}` } : {}),
      };
      const response = await fetch(`${url}/api/${name}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
      const text = await response.text();
      return {
        status: response.status,
        body: text,
        error: (JSON.parse(text) as { error?: Refusal }).error,
      };
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
