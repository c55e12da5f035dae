import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { createGzip } from 'node:zlib';
import { pageHeaders, plainHeaders } from './page-headers';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

type App = { readonly folder: string; readonly store: string };

/** Serves the built H5 app; names with a content hash may be kept by the browser, and text comes packed. */
export function serveStatic(
  { folder, store }: App,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const root = resolve(folder);
  const path = pathOf(request);
  const file = join(root, normalize(path === '/' ? '/index.html' : path));
  if (!file.startsWith(`${root}${sep}`) || !existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404, { ...plainHeaders, 'content-type': 'text/plain; charset=utf-8' });
    response.end('没有这一页');
    return;
  }
  const type = types[extname(file)] ?? 'application/octet-stream';
  const packed =
    /^text|json|svg/.test(type) && /\bgzip\b/.test(String(request.headers['accept-encoding']));
  const hashed = /\.[0-9a-f]{8}\./.test(file);
  response.writeHead(200, {
    ...(extname(file) === '.html' ? pageHeaders(readFileSync(file, 'utf8'), store) : plainHeaders),
    'content-type': type,
    vary: 'accept-encoding',
    ...(packed ? { 'content-encoding': 'gzip' } : {}),
    'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  const bytes = createReadStream(file);
  (packed ? bytes.pipe(createGzip()) : bytes).pipe(response);
}

/** A path that cannot be read leads nowhere. */
function pathOf(request: IncomingMessage): string {
  try {
    return decodeURIComponent(new URL(request.url ?? '/', 'http://local').pathname);
  } catch {
    return '';
  }
}
