import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, resolve, sep } from 'node:path';
import type { Packed } from './pack';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
};

export type Site = { readonly url: string; readonly close: () => Promise<void> };

const listen = (server: Server): Promise<number> =>
  new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') fail(new Error('The site has no port.'));
      else done(address.port);
    });
  });

/** Serves a packed mini-program, and the pictures of its folder, on a free local port. */
export const serveSite = async (packed: Packed): Promise<Site> => {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname).slice(1);
    const name = path === '' ? 'index.html' : path;
    response.setHeader('content-type', TYPES[extname(name)] ?? 'application/octet-stream');
    const generated = packed.files.get(name);
    if (generated !== undefined) return response.end(generated);
    const file = resolve(packed.dist, name);
    if (!file.startsWith(packed.dist + sep) || !existsSync(file)) {
      response.statusCode = 404;
      return response.end();
    }
    return createReadStream(file).pipe(response);
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
};
