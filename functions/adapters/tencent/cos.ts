import type COS from 'cos-nodejs-sdk-v5';
import { epochOf, partsOf } from '@shared/kernel';
import {
  FileExists,
  NotFound,
  PartsMissing,
  ServiceRefused,
  type FileStore,
  type Upload,
} from '../../ports';

export type CosConfig = {
  readonly secretId: string;
  readonly secretKey: string;
  readonly region: string;
  /** With the account number: `files-1250000000`. The bucket is private. */
  readonly bucket: string;
  /** Another address than the cloud's, `{Bucket}` and `{Region}` filled in; scheme included. */
  readonly domain?: string;
  readonly partSize?: number;
  readonly partSeconds?: number;
  readonly linkSeconds?: number;
};

type Client = {
  readonly cos: COS;
  readonly at: { readonly Bucket: string; readonly Region: string };
};
type Presign = {
  method: 'GET' | 'PUT';
  key: string;
  seconds: number;
  query?: Record<string, string>;
  headers?: Record<string, string>;
};
type Listed = { readonly part: number; readonly etag: string; readonly size: number };

const once = { 'x-cos-forbid-overwrite': 'true' };

/** 对象存储 COS. The SDK is loaded at the first use, so that a cold start does not pay for it. */
export function cosFiles(config: CosConfig): FileStore {
  const { partSize = 1_048_576, partSeconds = 1800, linkSeconds = 60 } = config;
  let made: Promise<Client> | undefined;
  const client = (): Promise<Client> => (made ??= connect(config));

  return {
    partSize,
    async startUpload({ key, contentType }) {
      const { cos, at } = await client();
      const { UploadId } = await asked(
        cos.multipartInit({ ...at, Key: key, ContentType: contentType }),
      );
      return { uploadId: UploadId };
    },
    async partUrls(upload, parts) {
      const wanted = partsOf(upload).filter(({ part }) => parts.includes(part));
      const each = wanted.map(async ({ part, size }) => ({
        part,
        size,
        url: await presign(await client(), partGrant(upload, part, size, partSeconds)),
      }));
      return Promise.all(each);
    },
    async arrivedParts(upload) {
      return whole(upload, await listParts(await client(), upload)).map(({ part }) => part);
    },
    async finishUpload(upload) {
      await finish(await client(), upload);
    },
    async cancelUpload({ key, uploadId }) {
      await abort(await client(), key, uploadId);
    },
    async dropUploads(before) {
      const begun = await listUploads(await client());
      const old = begun.filter(({ at }) => at < epochOf(before));
      for (const { key, uploadId } of old) await abort(await client(), key, uploadId);
      return old.length;
    },
    async read(key) {
      const { cos, at } = await client();
      return (await asked(cos.getObject({ ...at, Key: key }), key)).Body;
    },
    async stream(key) {
      const answer = await fetch(
        await presign(await client(), { method: 'GET', key, seconds: linkSeconds }),
      );
      if (answer.status === 404) throw new NotFound(key);
      if (!answer.ok || !answer.body) throw new ServiceRefused(`COS ${answer.status}`);
      return answer.body;
    },
    async put(key, bytes, contentType) {
      const { cos, at } = await client();
      await asked(
        cos.putObject({
          ...at,
          Key: key,
          Body: Buffer.from(bytes),
          ContentType: contentType,
          Headers: { ...once },
        }),
        key,
      );
    },
    exists: async (key) => (await sizeOf(await client(), key)) !== undefined,
    async remove(key) {
      const { cos, at } = await client();
      await asked(cos.deleteObject({ ...at, Key: key }));
    },
    async link(key, name, { inline = false, contentType } = {}) {
      const query = {
        'response-content-disposition': `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`,
        ...(contentType ? { 'response-content-type': contentType } : {}),
        'response-cache-control': 'private, no-store',
      };
      return presign(await client(), { method: 'GET', key, seconds: linkSeconds, query });
    },
  };
}

async function connect({
  secretId,
  secretKey,
  region,
  bucket,
  domain,
}: CosConfig): Promise<Client> {
  const { default: Cos } = await import('cos-nodejs-sdk-v5');
  const cos = new Cos({
    SecretId: secretId,
    SecretKey: secretKey,
    Timeout: 20_000,
    ...(domain ? { Domain: domain } : {}),
  });
  return { cos, at: { Bucket: bucket, Region: region } };
}

/** The length is part of the signature: a part of any other size is refused by the store itself. */
function partGrant(
  { key, uploadId }: Upload,
  part: number,
  size: number,
  seconds: number,
): Presign {
  return {
    method: 'PUT',
    key,
    seconds,
    query: { partNumber: String(part), uploadId },
    headers: { 'Content-Length': String(size) },
  };
}

function presign(
  { cos, at }: Client,
  { method, key, seconds, query, headers }: Presign,
): Promise<string> {
  return new Promise((resolve, reject) => {
    cos.getObjectUrl(
      {
        ...at,
        Key: key,
        Method: method,
        Sign: true,
        Expires: seconds,
        ...(query ? { Query: query } : {}),
        ...(headers ? { Headers: headers } : {}),
      },
      (error, data) =>
        error ? reject(new ServiceRefused(`COS ${error.message}`)) : resolve(data.Url),
    );
  });
}

async function abort({ cos, at }: Client, key: string, uploadId: string): Promise<void> {
  await asked(cos.multipartAbort({ ...at, Key: key, UploadId: uploadId })).catch(
    unless('NoSuchUpload'),
  );
}

type Begun = { readonly key: string; readonly uploadId: string; readonly at: number };

/** Every upload of the bucket that is not finished. */
async function listUploads({ cos, at }: Client): Promise<Begun[]> {
  const begun: Begun[] = [];
  for (let marker: { KeyMarker?: string; UploadIdMarker?: string } = {}; ;) {
    const page = await asked(
      cos.multipartList({ ...at, Prefix: '', Delimiter: '', MaxUploads: 1000, ...marker }),
    );
    begun.push(
      ...page.Upload.map(({ Key, UploadId, Initiated }) => ({
        key: Key,
        uploadId: UploadId,
        at: Date.parse(Initiated),
      })),
    );
    if (page.IsTruncated !== 'true') return begun;
    marker = { KeyMarker: page.NextKeyMarker, UploadIdMarker: page.NextUploadIdMarker };
  }
}

async function listParts({ cos, at }: Client, upload: Upload): Promise<Listed[]> {
  const listed: Listed[] = [];
  for (let marker = 0; ;) {
    const page = await asked(
      cos.multipartListPart({
        ...at,
        Key: upload.key,
        UploadId: upload.uploadId,
        MaxParts: 1000,
        PartNumberMarker: String(marker),
      }),
    ).catch(unless('NoSuchUpload'));
    if (!page) return listed;
    listed.push(
      ...page.Part.map((p) => ({ part: Number(p.PartNumber), etag: p.ETag, size: Number(p.Size) })),
    );
    if (page.IsTruncated !== 'true' || !page.NextPartNumberMarker) return listed;
    marker = Number(page.NextPartNumberMarker);
  }
}

function whole(upload: Upload, listed: readonly Listed[]): Listed[] {
  const sizes = new Map(partsOf(upload).map(({ part, size }) => [part, size]));
  return listed.filter(({ part, size }) => sizes.get(part) === size);
}

async function finish(client: Client, upload: Upload): Promise<void> {
  const parts = whole(upload, await listParts(client, upload));
  const missing = partsOf(upload)
    .map((p) => p.part)
    .filter((part) => !parts.some((p) => p.part === part));
  if (missing.length > 0) {
    // an earlier call may have finished it already: then the parts are gone and the object is there
    if ((await sizeOf(client, upload.key)) === upload.size) return;
    throw new PartsMissing(missing);
  }
  const { cos, at } = client;
  const Parts = parts.map(({ part, etag }) => ({ PartNumber: part, ETag: etag }));
  await asked(
    cos.multipartComplete({
      ...at,
      Key: upload.key,
      UploadId: upload.uploadId,
      Parts,
      Headers: { ...once },
    }),
    upload.key,
  ).catch(async (error: unknown) => {
    const raced =
      error instanceof FileExists || (error instanceof CosRefused && error.code === 'NoSuchUpload');
    if (!raced || (await sizeOf(client, upload.key)) !== upload.size) throw error;
  });
}

async function sizeOf({ cos, at }: Client, key: string): Promise<number | undefined> {
  const head = await asked(cos.headObject({ ...at, Key: key }), key).catch((error: unknown) => {
    if (error instanceof NotFound) return undefined;
    throw error;
  });
  return head ? Number(head.headers?.['content-length']) : undefined;
}

/** The SDK's errors as those of the port. */
class CosRefused extends ServiceRefused {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(`COS ${code}: ${message}`);
  }
}

async function asked<T>(answer: Promise<T>, key = ''): Promise<T> {
  try {
    return await answer;
  } catch (cause) {
    const error = cause as { code?: string; statusCode?: number; message?: string };
    if (error.code === 'FileAlreadyExists' || error.statusCode === 409) throw new FileExists(key);
    if (error.statusCode === 404 && error.code !== 'NoSuchUpload') throw new NotFound(key);
    throw new CosRefused(error.code ?? String(error.statusCode ?? 'network'), error.message ?? '');
  }
}

function unless(code: string): (error: unknown) => undefined {
  return (error) => {
    if (error instanceof CosRefused && error.code === code) return undefined;
    throw error;
  };
}
