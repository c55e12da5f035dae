import { createReadStream, existsSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { createGzip } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Serves the built H5 app; names with a content hash may be kept by the browser, and text comes packed. */
export function serveStatic(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const root = resolve(folder);
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://local').pathname);
  const file = join(root, normalize(path === '/' ? '/index.html' : path));
  if (!file.startsWith(root) || !existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
    response.end('没有这一页');
    return;
  }
  const type = types[extname(file)] ?? 'application/octet-stream';
  const packed =
    /^text|json|svg/.test(type) && /\bgzip\b/.test(String(request.headers['accept-encoding']));
  const hashed = /\.[0-9a-f]{8}\./.test(file);
  response.writeHead(200, {
    'content-type': type,
    vary: 'accept-encoding',
    ...(packed ? { 'content-encoding': 'gzip' } : {}),
    'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  const bytes = createReadStream(file);
  (packed ? bytes.pipe(createGzip()) : bytes).pipe(response);
}
