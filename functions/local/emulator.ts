import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HttpAnswer, HttpEvent, MainHandler } from '../platform';

/** Limits of a synchronous SCF call: 6 MB in and out, and the function's own timeout. */
const maxBytes = 6 * 1024 * 1024;

/** HTTP → function-URL event → handler → HTTP, as the cloud does it. */
export async function serveFunction(
  handler: MainHandler,
  timeoutSeconds: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request);
  if (body === undefined)
    return plain(response, 413, { errorCode: 413, errorMessage: 'request body is over 6 MB' });
  const requestId = randomUUID();
  const late = Symbol('late');
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<typeof late>((resolve) => {
    timer = setTimeout(() => resolve(late), timeoutSeconds * 1000);
  });
  try {
    const answer = await Promise.race([
      handler(eventOf(request, body), { request_id: requestId }),
      timeout,
    ]);
    if (answer === late)
      return plain(response, 433, {
        errorCode: 433,
        errorMessage: `timed out after ${timeoutSeconds} seconds`,
      });
    send(response, answer, requestId);
  } catch (error) {
    plain(response, 430, {
      errorCode: 430,
      errorMessage: error instanceof Error ? error.message : String(error),
    });
  } finally {
    clearTimeout(timer);
  }
}

function eventOf(request: IncomingMessage, body: string): HttpEvent {
  const url = new URL(request.url ?? '/', 'http://local');
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([k, v]) => [k, Array.isArray(v) ? v.join(', ') : v]),
  );
  return {
    httpMethod: request.method ?? 'GET',
    path: url.pathname,
    headers: { ...headers, 'x-scf-remote-addr': request.socket.remoteAddress ?? '' },
    body,
  };
}

function send(response: ServerResponse, answer: HttpAnswer, requestId: string): void {
  const bytes = Buffer.from(answer.body, answer.isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > maxBytes)
    return plain(response, 413, { errorCode: 413, errorMessage: 'response body is over 6 MB' });
  response.writeHead(answer.statusCode, { ...answer.headers, 'x-scf-request-id': requestId });
  response.end(bytes);
}

function plain(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    'access-control-allow-origin': '*',
  });
  response.end(JSON.stringify(body));
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
