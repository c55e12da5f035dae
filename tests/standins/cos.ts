import { createHash, createHmac, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type Stored = { readonly bytes: Buffer; readonly type: string };
type Incoming = {
  readonly key: string;
  readonly begun: string;
  readonly type: string;
  readonly parts: Map<number, Buffer>;
};
type Request = {
  readonly method: string;
  readonly key: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
};
type Reply = {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: Buffer | string;
};

export type CosStandIn = {
  readonly url: string;
  readonly secretId: string;
  readonly secretKey: string;
  readonly objects: Map<string, Stored>;
  /** Moves its clock, by which signatures run out. */
  advance(seconds: number): void;
  stop(): Promise<void>;
};

/** A bucket that speaks COS's XML protocol and checks every signature (请求签名, document 436/7778). */
export async function startCos(): Promise<CosStandIn> {
  const secretId = 'AKIDstandin';
  const secretKey = randomUUID();
  const objects = new Map<string, Stored>();
  const uploads = new Map<string, Incoming>();
  let offset = 0;
  const server = createServer((req, res) => {
    void read(req).then(
      (request) => {
        const why = refusalOf(request, { secretId, secretKey, now: Date.now() / 1000 + offset });
        send(res, request.method, why ? errorXml(403, why) : answer(request, objects, uploads));
      },
      () => res.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    secretId,
    secretKey,
    objects,
    advance: (seconds) => void (offset += seconds),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function read(req: IncomingMessage): Promise<Request> {
  const url = new URL(req.url ?? '/', 'http://cos');
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return {
    method: req.method ?? 'GET',
    key: decodeURIComponent(url.pathname.slice(1)),
    query: url.searchParams,
    headers: req.headers,
    body: Buffer.concat(chunks),
  };
}

function send(res: ServerResponse, method: string, { status, headers, body = '' }: Reply): void {
  const bytes = Buffer.from(body);
  res.writeHead(status, {
    'x-cos-request-id': randomUUID(),
    'content-length': bytes.length,
    ...headers,
  });
  res.end(method === 'HEAD' ? undefined : bytes);
}

/** The four steps of the document, written from it and not from the SDK. */
function refusalOf(
  { method, key, query, headers }: Request,
  { secretId, secretKey, now }: { secretId: string; secretKey: string; now: number },
): string | undefined {
  const given = headers.authorization ? new URLSearchParams(headers.authorization) : query;
  if (given.get('q-sign-algorithm') !== 'sha1' || given.get('q-ak') !== secretId)
    return 'AccessDenied';
  const [from = 0, until = 0] = (given.get('q-sign-time') ?? '').split(';').map(Number);
  if (now < from - 5 || now > until) return 'AccessDenied';
  const listed = (name: string): string[] => (given.get(name) ?? '').split(';').filter(Boolean);
  const pairs = (names: string[], value: (name: string) => string): string =>
    names.map((name) => `${encode(name).toLowerCase()}=${encode(value(name))}`).join('&');
  const lower = new Map([...query].map(([name, value]) => [name.toLowerCase(), value]));
  const httpString = [
    method.toLowerCase(),
    `/${key}`,
    pairs(listed('q-url-param-list'), (name) => lower.get(name) ?? ''),
    pairs(listed('q-header-list'), (name) => String(headers[name] ?? '')),
    '',
  ].join('\n');
  const signKey = hmac(secretKey, given.get('q-key-time') ?? '');
  const toSign = [
    'sha1',
    given.get('q-sign-time'),
    createHash('sha1').update(httpString).digest('hex'),
    '',
  ].join('\n');
  return hmac(signKey, toSign) === given.get('q-signature') ? undefined : 'SignatureDoesNotMatch';
}

const hmac = (key: string, text: string): string =>
  createHmac('sha1', key).update(text).digest('hex');
const encode = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
const etagOf = (bytes: Buffer): string => `"${createHash('md5').update(bytes).digest('hex')}"`;
const xml = (status: number, body: string): Reply => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?>${body}`,
});
const errorXml = (status: number, code: string): Reply =>
  xml(status, `<Error><Code>${code}</Code><Message>${code}</Message></Error>`);

function answer(
  request: Request,
  objects: Map<string, Stored>,
  uploads: Map<string, Incoming>,
): Reply {
  const { method, key, query, headers, body } = request;
  const uploadId = query.get('uploadId');
  const type = headers['content-type'] ?? 'application/octet-stream';
  if (method === 'POST' && query.has('uploads')) {
    const id = randomUUID();
    uploads.set(id, { key, type, begun: new Date().toISOString(), parts: new Map() });
    return xml(
      200,
      `<InitiateMultipartUploadResult><Key>${key}</Key><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`,
    );
  }
  if (method === 'GET' && query.has('uploads')) return listUploads(query, uploads);
  if (uploadId) return answerUpload(request, uploadId, objects, uploads);
  if (method === 'PUT') {
    if (objects.has(key) && headers['x-cos-forbid-overwrite'] === 'true')
      return errorXml(409, 'FileAlreadyExists');
    objects.set(key, { bytes: body, type });
    return { status: 200, headers: { etag: etagOf(body) } };
  }
  if (method === 'DELETE') {
    objects.delete(key);
    return { status: 204 };
  }
  const found = objects.get(key);
  if (!found) return method === 'HEAD' ? { status: 404 } : errorXml(404, 'NoSuchKey');
  const disposition = query.get('response-content-disposition');
  return {
    status: 200,
    headers: {
      'content-type': query.get('response-content-type') ?? found.type,
      'content-length': String(found.bytes.length),
      etag: etagOf(found.bytes),
      ...(disposition ? { 'content-disposition': disposition } : {}),
    },
    body: found.bytes,
  };
}

function answerUpload(
  { method, key, query, headers, body }: Request,
  id: string,
  objects: Map<string, Stored>,
  uploads: Map<string, Incoming>,
): Reply {
  const upload = uploads.get(id);
  if (!upload || upload.key !== key) return errorXml(404, 'NoSuchUpload');
  const parts = [...upload.parts].sort(([a], [b]) => a - b);
  switch (method) {
    case 'PUT':
      upload.parts.set(Number(query.get('partNumber')), body);
      return { status: 200, headers: { etag: etagOf(body) } };
    case 'GET':
      return listParts(query, parts);
    case 'DELETE':
      uploads.delete(id);
      return { status: 204 };
    default:
      break;
  }
  if (objects.has(key) && headers['x-cos-forbid-overwrite'] === 'true')
    return errorXml(409, 'FileAlreadyExists');
  const named = [
    ...body.toString().matchAll(/<PartNumber>(\d+)<\/PartNumber>\s*<ETag>(.*?)<\/ETag>/g),
  ];
  const chosen = named.map(([, number, etag]) => ({
    bytes: upload.parts.get(Number(number)),
    etag: etag?.replaceAll('&quot;', '"'),
  }));
  if (chosen.length === 0 || chosen.some(({ bytes, etag }) => !bytes || etagOf(bytes) !== etag))
    return errorXml(400, 'InvalidPart');
  objects.set(key, {
    bytes: Buffer.concat(chosen.flatMap(({ bytes }) => (bytes ? [bytes] : []))),
    type: upload.type,
  });
  uploads.delete(id);
  return xml(
    200,
    `<CompleteMultipartUploadResult><Key>${key}</Key><ETag>"${id}-${chosen.length}"</ETag></CompleteMultipartUploadResult>`,
  );
}

function listUploads(query: URLSearchParams, uploads: Map<string, Incoming>): Reply {
  const all = [...uploads].map(([id, { key, begun }]) => ({ id, key, begun }));
  all.sort((a, b) => (`${a.key}\n${a.id}` < `${b.key}\n${b.id}` ? -1 : 1));
  const marker = `${query.get('key-marker') ?? ''}\n${query.get('upload-id-marker') ?? ''}`;
  const after = all.filter(({ key, id }) => `${key}\n${id}` > marker);
  // a page of two, so that the paging is walked
  const page = after.slice(0, 2);
  const rows = page
    .map(
      ({ key, id, begun }) =>
        `<Upload><Key>${key}</Key><UploadId>${id}</UploadId><Initiated>${begun}</Initiated></Upload>`,
    )
    .join('');
  const last = page.at(-1);
  return xml(
    200,
    `<ListMultipartUploadsResult><IsTruncated>${page.length < after.length}</IsTruncated><NextKeyMarker>${last?.key ?? ''}</NextKeyMarker><NextUploadIdMarker>${last?.id ?? ''}</NextUploadIdMarker>${rows}</ListMultipartUploadsResult>`,
  );
}

function listParts(query: URLSearchParams, parts: readonly (readonly [number, Buffer])[]): Reply {
  const after = parts.filter(([number]) => number > Number(query.get('part-number-marker') ?? 0));
  // a page of ten, so that the paging is walked
  const page = after.slice(0, Math.min(10, Number(query.get('max-parts') ?? 1000)));
  const more = page.length < after.length;
  const rows = page
    .map(
      ([number, bytes]) =>
        `<Part><PartNumber>${number}</PartNumber><ETag>${etagOf(bytes)}</ETag><Size>${bytes.length}</Size></Part>`,
    )
    .join('');
  const next = page.at(-1)?.[0] ?? 0;
  return xml(
    200,
    `<ListPartsResult><IsTruncated>${more}</IsTruncated><NextPartNumberMarker>${next}</NextPartNumberMarker>${rows}</ListPartsResult>`,
  );
}
