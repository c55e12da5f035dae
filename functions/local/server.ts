import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Connection } from 'mongoose';
import { cloudFunctions } from '../functions';
import { log, toScf, type MainHandler } from '../platform';
import type { Deps } from '../ports';
import { serveFunction } from './emulator';
import { serveMessages } from './messages-page';
import { plainHeaders } from './page-headers';
import { declaredFunctions } from './serverless';
import { serveStatic } from './static-files';

type Options = {
  readonly port: number;
  readonly folder: string;
  readonly deps: Deps;
  readonly connection: Connection;
  /** The local object store's part server; false when a request is not for it. */
  readonly files: (request: IncomingMessage, response: ServerResponse) => boolean;
};

/** The app, every function behind its emulator, the file parts and the message box, on one local port. */
export async function listen({
  port,
  folder,
  deps,
  connection,
  files,
}: Options): Promise<() => Promise<void>> {
  const functions = new Map<string, { main: MainHandler; timeout: number }>();
  const declared = new Map(declaredFunctions().map((fn) => [fn.name, fn]));
  for (const fn of cloudFunctions) {
    const timeout = declared.get(fn.name)?.timeoutSeconds;
    if (timeout === undefined)
      throw new Error(`serverless.yml does not list the function ${fn.name}`);
    functions.set(fn.name, { main: toScf(fn, () => Promise.resolve(deps)), timeout });
  }

  const server = createServer((request, response) => {
    route(request, response).catch((error: unknown) => {
      log.error({ route: 'broken', error: String(error) });
      if (response.headersSent) return void response.destroy();
      response.writeHead(500, { ...plainHeaders, 'content-type': 'text/plain; charset=utf-8' });
      response.end('这一页出错了，请重新打开');
    });
  });

  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!URL.canParse(request.url ?? '/', 'http://local')) return nowhere(response);
    const { pathname: path, searchParams } = new URL(request.url ?? '/', 'http://local');
    const name = /^\/api\/([a-z-]+)\//.exec(path)?.[1];
    const fn = name ? functions.get(name) : undefined;
    if (fn) return serveFunction(fn.main, fn.timeout, request, response);
    if (files(request, response)) return;
    if (path === '/messages')
      return serveMessages(connection, searchParams.get('phone')?.trim() || undefined, response);
    serveStatic({ folder, store: new URL(deps.config.publicUrl).origin }, request, response);
  };

  await listenOn(server, port);
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
}

/** An address that is none. */
function nowhere(response: ServerResponse): void {
  response.writeHead(400, { ...plainHeaders, 'content-type': 'text/plain; charset=utf-8' });
  response.end('没有这个地址');
}

/** Asked first of all: whoever must take another port is told at once. Throws one sentence with the way out. */
export async function portIsFree(port: number): Promise<void> {
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`PORT must be a number from 1 to 65535.`);
  const probe = createServer();
  await listenOn(probe, port);
  await new Promise((resolve) => probe.close(resolve));
}

async function listenOn(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(
              `Port ${port} is taken: stop what uses it, or start with PORT=another npm start.`,
            )
          : error,
      );
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}
