import { blobOf, findFile, keepTemporary, suffixOf, USER_FOLDER, writeFile } from '../files';
import { phone, textOf, waiting } from '../state';
import { api, listeners, Refusal, settle, type Options } from './settle';

const DEFAULT_TIMEOUT = 60_000;
const NO_NETWORK = 'net::ERR_INTERNET_DISCONNECTED';

const LOOPBACK = /^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])(:|\/|$)/;

/** The address a call really goes to: the app's own servers are those the test runs. */
const addressOf = (url: string): string => {
  const base = phone.now.apiBase.replace(/\/$/, '');
  if (!/^https?:\/\//.test(url)) {
    if (base === '') throw new Refusal('invalid url', { errno: 600009 });
    return `${base}${url.startsWith('/') ? '' : '/'}${url}`;
  }
  if (base === '' || LOOPBACK.test(url)) return url;
  return base + url.replace(/^https?:\/\/[^/]+/, '');
};

type Body = string | ArrayBuffer | URLSearchParams | undefined;

const bodyOf = (data: unknown, type: string): Body => {
  if (data === undefined || data === null) return undefined;
  if (typeof data === 'string' || data instanceof ArrayBuffer) return data;
  if (type.includes('x-www-form-urlencoded')) {
    return new URLSearchParams(data as Record<string, string>);
  }
  return JSON.stringify(data);
};

const headersOf = (given: unknown): Headers => {
  const headers = new Headers();
  for (const [name, value] of Object.entries((given ?? {}) as Record<string, unknown>)) {
    headers.set(name, String(value));
  }
  return headers;
};

const withQuery = (url: string, data: unknown): string => {
  if (typeof data !== 'object' || data === null) return url;
  const query = new URLSearchParams(data as Record<string, string>).toString();
  return query === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${query}`;
};

type Answer = { readonly status: number; readonly headers: Headers; readonly bytes: ArrayBuffer };

/** Sends one request; the words of its failures are those of WeChat. */
const send = async (
  url: string,
  init: RequestInit,
  timeout: unknown,
  stop: AbortController,
): Promise<Answer> => {
  if (!phone.now.online) throw new Refusal(NO_NETWORK, { errno: 600001 });
  let tooLate = false;
  const timer = setTimeout(
    () => {
      tooLate = true;
      stop.abort();
    },
    typeof timeout === 'number' ? timeout : DEFAULT_TIMEOUT,
  );
  try {
    const answer = await fetch(url, {
      ...init,
      signal: stop.signal,
      credentials: 'omit',
      cache: 'no-store',
    });
    const bytes = await answer.arrayBuffer();
    const lost = waiting.lostAnswers.findIndex((of) => url.includes(of));
    if (lost >= 0) {
      waiting.lostAnswers.splice(lost, 1);
      throw new Refusal('timeout', { errno: 5 });
    }
    if (!phone.now.online) throw new Refusal(NO_NETWORK, { errno: 600001 });
    return { status: answer.status, headers: answer.headers, bytes };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    if (tooLate) throw new Refusal('timeout', { errno: 5 });
    if (stop.signal.aborted) throw new Refusal('abort');
    throw new Refusal(`net::ERR_FAILED ${String(error)}`, { errno: 600001 });
  } finally {
    clearTimeout(timer);
  }
};

const parse = (text: string, dataType: unknown): unknown => {
  if (dataType !== undefined && dataType !== 'json') return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

const requestWork = (stop: AbortController) => async (o: Options) => {
  const method = (textOf(o['method']) || 'GET').toUpperCase();
  const headers = headersOf(o['header']);
  if (!headers.has('content-type')) headers.set('content-type', 'application/json');
  const url = addressOf(textOf(o['url']));
  const bodyless = method === 'GET' || method === 'HEAD';
  const body = bodyless ? undefined : bodyOf(o['data'], headers.get('content-type') ?? '');
  const init = { method, headers, ...(body === undefined ? {} : { body }) };
  const answer = await send(bodyless ? withQuery(url, o['data']) : url, init, o['timeout'], stop);
  const data =
    o['responseType'] === 'arraybuffer'
      ? answer.bytes
      : parse(new TextDecoder().decode(answer.bytes), o['dataType']);
  return {
    statusCode: answer.status,
    data,
    header: Object.fromEntries(answer.headers),
    cookies: [],
  };
};

const uploadWork = (stop: AbortController) => async (o: Options) => {
  const path = textOf(o['filePath']);
  const file = findFile(path);
  if (file === undefined) throw new Refusal('file not found');
  const form = new FormData();
  for (const [name, value] of Object.entries((o['formData'] ?? {}) as Record<string, unknown>)) {
    form.append(name, String(value));
  }
  form.append(textOf(o['name']), blobOf(path, file), path.slice(path.lastIndexOf('/') + 1));
  const headers = headersOf(o['header']);
  // the boundary belongs to the body
  headers.delete('content-type');
  const init = { method: 'POST', headers, body: form };
  const answer = await send(addressOf(textOf(o['url'])), init, o['timeout'], stop);
  return { statusCode: answer.status, data: new TextDecoder().decode(answer.bytes) };
};

const SUFFIXES: Readonly<Record<string, string>> = {
  'application/pdf': '.pdf',
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'video/mp4': '.mp4',
};

const downloadWork = (stop: AbortController) => async (o: Options) => {
  const url = addressOf(textOf(o['url']));
  const answer = await send(url, { headers: headersOf(o['header']) }, o['timeout'], stop);
  const wanted = textOf(o['filePath']);
  const bytes = new Uint8Array(answer.bytes);
  if (wanted !== '') {
    if (!wanted.startsWith(USER_FOLDER)) throw new Refusal(`permission denied, open "${wanted}"`);
    writeFile(wanted, bytes);
    return { statusCode: answer.status, filePath: wanted };
  }
  const type = (answer.headers.get('content-type') ?? '').split(';')[0] ?? '';
  const suffix = SUFFIXES[type] ?? suffixOf(new URL(url).pathname);
  return { statusCode: answer.status, tempFilePath: keepTemporary(bytes, suffix) };
};

type Progress = { readonly progress: number };

/** A request, upload or download that can be stopped; Taro also waits for it as a promise. */
const task =
  (name: string, work: (stop: AbortController) => (o: Options) => Promise<unknown>) =>
  (options: Options = {}) => {
    const stop = new AbortController();
    const progress = listeners<Progress>();
    const running = settle(name, options, async (o) => {
      const result = await work(stop)(o);
      progress.tell({ progress: 100 });
      return result;
    });
    const none = (): void => undefined;
    return Object.assign(running ?? {}, {
      abort: () => stop.abort(),
      onProgressUpdate: progress.on,
      offProgressUpdate: progress.off,
      onHeadersReceived: none,
      offHeadersReceived: none,
      onChunkReceived: none,
      offChunkReceived: none,
    });
  };

const networkChange = listeners<{ readonly isConnected: boolean; readonly networkType: string }>();
const networkType = (): string => (phone.now.online ? 'wifi' : 'none');

export const tellNetworkChange = (): void =>
  networkChange.tell({ isConnected: phone.now.online, networkType: networkType() });

export const network = {
  request: task('request', requestWork),
  uploadFile: task('uploadFile', uploadWork),
  downloadFile: task('downloadFile', downloadWork),
  getNetworkType: api('getNetworkType', () => ({ networkType: networkType() })),
  onNetworkStatusChange: networkChange.on,
  offNetworkStatusChange: networkChange.off,
};
