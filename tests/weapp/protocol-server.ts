import { WebSocketServer, type WebSocket } from 'ws';
import { appMethods } from './protocol/app-methods';
import { elementMethods } from './protocol/element-methods';
import { pageMethods } from './protocol/page-methods';
import { createRegistry, type Methods, type Params } from './protocol/registry';
import type { Session } from './session';

export type ProtocolServer = { readonly wsEndpoint: string; readonly close: () => Promise<void> };

type Request = { readonly id: string; readonly method: string; readonly params?: Params };

const answer = async (methods: Methods, request: Request): Promise<object> => {
  const work = methods[request.method];
  try {
    if (work === undefined) throw new Error(`unsupported: ${request.method}`);
    return { id: request.id, result: await work(request.params ?? {}) };
  } catch (error) {
    return {
      id: request.id,
      error: { message: error instanceof Error ? error.message : String(error) },
    };
  }
};

const port = (server: WebSocketServer): number => {
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('The protocol server has no port.');
  return address.port;
};

/**
 * Speaks the automation protocol of the WeChat developer tools over a running session, so that
 * `automator.connect({ wsEndpoint })` of the unchanged `miniprogram-automator` drives it.
 */
export const serveProtocol = async (session: Session): Promise<ProtocolServer> => {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await new Promise<void>((done) => server.once('listening', done));
  const clients = new Set<WebSocket>();
  const emit = (method: string, params: object): void =>
    clients.forEach((client) => client.send(JSON.stringify({ method, params })));
  session.onLog(({ type, text }) => emit('App.logAdded', { type, args: [text] }));
  session.onError((text) =>
    emit('App.exceptionThrown', { name: 'Error', message: text, stack: text }),
  );
  const registry = createRegistry();
  const methods = {
    ...appMethods(session, emit),
    ...pageMethods(session, registry),
    ...elementMethods(session, registry),
  };
  server.on('connection', (client) => {
    clients.add(client);
    client.on('close', () => clients.delete(client));
    client.on('message', (raw) => {
      const request = JSON.parse((raw as Buffer).toString()) as Request;
      void answer(methods, request).then((reply) => {
        if (client.readyState === client.OPEN) client.send(JSON.stringify(reply));
      });
    });
  });
  return {
    wsEndpoint: `ws://127.0.0.1:${port(server)}`,
    close: () =>
      new Promise((done) => {
        clients.forEach((client) => client.terminate());
        server.close(() => done());
      }),
  };
};
