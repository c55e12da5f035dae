import { createReadStream, createWriteStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { codeOf, type Disk } from './files-disk';
import type { Signing } from './files-signing';

type Parts = { readonly disk: Disk; readonly signing: Signing; readonly path: string };
type Exchange = { readonly req: IncomingMessage; readonly res: ServerResponse; readonly url: URL };

const anyOrigin = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'PUT, GET, OPTIONS',
  'access-control-allow-headers': 'content-type, range',
  'access-control-max-age': '600',
  'x-content-type-options': 'nosniff',
};

/** The HTTP side of the local object store: parts in, finished files out, each by a signed link only. */
export function serveFiles(parts: Parts): (req: IncomingMessage, res: ServerResponse) => boolean {
  return (req, res) => {
    const url = new URL(req.url ?? '/', 'http://local');
    if (!url.pathname.startsWith(`${parts.path}/`)) return false;
    answer(parts, { req, res, url }).catch((error: unknown) => {
      const full = codeOf(error) === 'ENOSPC';
      refuse(
        { req, res, url },
        full ? 507 : 500,
        full ? '磁盘满了，请清理后再传' : '没有存成，请再传一次',
      );
    });
    return true;
  };
}

async function answer(parts: Parts, exchange: Exchange): Promise<void> {
  const { req, res, url } = exchange;
  const method = req.method === 'HEAD' ? 'GET' : (req.method ?? '');
  if (method === 'OPTIONS') return void res.writeHead(204, anyOrigin).end();
  const signature = parts.signing.check(method, url);
  if (signature === 'forged') return refuse(exchange, 403, '链接不对');
  if (signature === 'expired') return refuse(exchange, 403, '链接过期了，请重新取');
  const action = url.pathname.slice(parts.path.length + 1);
  if (method === 'PUT' && action === 'part') return takePart(parts.disk, exchange);
  if (method === 'GET' && action === 'object') return giveObject(parts.disk, exchange);
  return refuse(exchange, 404, '没有这个地址');
}

async function takePart(disk: Disk, exchange: Exchange): Promise<void> {
  const { req, res, url } = exchange;
  const id = url.searchParams.get('id') ?? '';
  const size = Number(url.searchParams.get('size'));
  if (Number(req.headers['content-length']) !== size)
    return refuse(exchange, 400, `这一段要正好 ${size} 字节`);
  if (!(await disk.isOpen(id))) return refuse(exchange, 404, '这次上传已经结束');
  await disk.keepPart(id, Number(url.searchParams.get('part')), (path) =>
    pipeline(req, createWriteStream(path, { flush: true })),
  );
  res.writeHead(200, anyOrigin).end();
}

async function giveObject(disk: Disk, exchange: Exchange): Promise<void> {
  const { req, res, url } = exchange;
  const query = url.searchParams;
  const key = query.get('key') ?? '';
  const size = await disk.size(key);
  if (size === undefined) return refuse(exchange, 404, '没有这份文件');
  const range = rangeOf(req.headers.range, size);
  if (range === 'unfit') return refuse(exchange, 416, '没有这一段');
  const { from, to } = range ?? { from: 0, to: size - 1 };
  const name = encodeURIComponent(query.get('name') ?? 'file').replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16)}`,
  );
  res.writeHead(range ? 206 : 200, {
    ...anyOrigin,
    'content-type': query.get('type') ?? 'application/octet-stream',
    'content-disposition': `${query.get('show') ?? 'attachment'}; filename*=UTF-8''${name}`,
    'content-length': to - from + 1,
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-store',
    'content-security-policy': "default-src 'none'; sandbox",
    ...(range ? { 'content-range': `bytes ${from}-${to}/${size}` } : {}),
  });
  if (req.method === 'HEAD' || size === 0) return void res.end();
  await pipeline(createReadStream(disk.objectPath(key), { start: from, end: to }), res);
}

/** One range, as players of videos ask for it. */
function rangeOf(
  header: string | undefined,
  size: number,
): { from: number; to: number } | 'unfit' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  const from = match[1] === '' ? Math.max(0, size - Number(match[2])) : Number(match[1]);
  const to = match[1] === '' || match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1);
  return from <= to ? { from, to } : 'unfit';
}

function refuse({ req, res }: Exchange, status: number, sentence: string): void {
  if (res.headersSent) return void res.destroy();
  // the rest of an unwanted body is not read
  res
    .writeHead(status, {
      ...anyOrigin,
      'content-type': 'text/plain; charset=utf-8',
      connection: 'close',
    })
    .end(sentence);
  req.resume();
}
