import type { Instant } from '@shared/kernel';

/** A file on its way in parts (分片上传). All parts but the last have `partSize` bytes. */
export type Upload = {
  readonly key: string;
  readonly uploadId: string;
  readonly size: number;
  readonly partSize: number;
};

/** Where the phone puts one part: bound to this key, this part and exactly this size, for half an hour. */
export type PartUrl = { readonly part: number; readonly size: number; readonly url: string };

/** Files as parts straight into the object store; the functions never carry their bytes. */
export type FileStore = {
  /** Bytes of a part of a new upload. */
  readonly partSize: number;
  startUpload(file: { key: string; contentType: string }): Promise<{ uploadId: string }>;
  partUrls(upload: Upload, parts: readonly number[]): Promise<PartUrl[]>;
  /** Numbers (from 1) of the parts that have arrived whole. */
  arrivedParts(upload: Upload): Promise<number[]>;
  /** Throws `PartsMissing`. Repeating it after success is harmless. */
  finishUpload(upload: Upload): Promise<void>;
  cancelUpload(upload: Upload): Promise<void>;
  /** Throws away the parts of every upload begun before then and never finished, and says of how many. */
  dropUploads(before: Instant): Promise<number>;
  /** Throws `NotFound`, as does `stream`. */
  read(key: string): Promise<Uint8Array>;
  stream(key: string): Promise<AsyncIterable<Uint8Array>>;
  /** Never overwrites: throws `FileExists`. */
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>;
  exists(key: string): Promise<boolean>;
  remove(key: string): Promise<void>;
  /** A link for a minute. Shown in the page when `inline`, else saved under `name`. */
  link(
    key: string,
    name: string,
    options?: { inline?: boolean; contentType?: string },
  ): Promise<string>;
};
