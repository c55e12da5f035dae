import { createServer, type IncomingMessage } from 'node:http';

export type Seen = {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
};

export type TestServer = {
  readonly base: string;
  readonly seen: Seen[];
  readonly close: () => Promise<void>;
};

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

/** A local server that remembers what it was sent and answers plainly, without any cross-origin header. */
export const serveTests = async (): Promise<TestServer> => {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const { method = '', url = '', headers } = request;
      seen.push({ method, url, headers, body });
      if (url.endsWith('.pdf')) {
        response.setHeader('content-type', 'application/pdf');
        response.end('%PDF-1.7');
        return;
      }
      if (method === 'PUT') response.statusCode = 201;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ saw: `${method} ${url}` }));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('The test server has no port.');
  return {
    base: `http://127.0.0.1:${address.port}`,
    seen,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
};
