import type { ServerResponse } from 'node:http';
import type { Connection } from 'mongoose';
import { pageHeaders } from './page-headers';

type Row = { _id: string; phone: string; text: string; at: string };

/** 短信箱: what local SMS would have reached which phone, newest first; of one phone only when it is asked for. */
export async function serveMessages(
  connection: Connection,
  phone: string | undefined,
  response: ServerResponse,
): Promise<void> {
  const rows = (await connection
    .collection('localMessages')
    .find(phone ? { phone } : {})
    .sort({ at: -1 })
    .limit(100)
    .toArray()) as unknown as Row[];
  const items = rows.map(
    (row) =>
      `<li><b>${escape(row.phone)}</b> <time>${escape(row.at.slice(0, 19).replace('T', ' '))}</time> <a href="?phone=${encodeURIComponent(row.phone)}">只看他的</a><p>${escape(row.text)}</p></li>`,
  );
  response.writeHead(200, {
    ...pageHeaders('', "'self'"),
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(`<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>短信箱</title>
<style>body{font:17px/1.55 sans-serif;margin:0 auto;max-width:720px;padding:16px;background:#f4f2ee;color:#1c2326}li{list-style:none;background:#fff;border-radius:8px;padding:12px 16px;margin:12px 0}ul{padding:0}time{color:#656c6e;font-size:15px}p{margin:4px 0 0}a{color:#0b5563}input,button{font:inherit;padding:6px 10px}</style>
<main><h1>短信箱</h1><p>本机演示：短信不会真发出去，都在这里，最新的 100 条。<a href="">刷新</a>${phone ? ' · <a href="/messages">看全部手机</a>' : ''}</p><form><label>只看一个手机：<input name="phone" inputmode="numeric" value="${escape(phone ?? '')}"></label> <button>看</button></form><ul>${items.join('') || '<li>还没有短信。</li>'}</ul></main></html>`);
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}
