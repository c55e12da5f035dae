import { createHmac, timingSafeEqual } from 'node:crypto';

/** Signed links: everything a link allows stands in its query, and nothing else is allowed. */
export type Signing = {
  sign(method: string, path: string, query: Readonly<Record<string, string>>): string;
  /** The query, if this method on this path was signed and has not run out. */
  check(method: string, url: URL): 'expired' | 'forged' | 'ok';
};

/** `now` in milliseconds; `exp` in the query is in seconds, as in most object stores. */
export function signingWith(secret: string, now: () => number): Signing {
  const mac = (method: string, path: string, query: URLSearchParams): Buffer => {
    const sorted = [...query]
      .filter(([name]) => name !== 'sig')
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return createHmac('sha256', secret)
      .update(JSON.stringify([method, path, sorted]))
      .digest();
  };
  return {
    sign(method, path, query) {
      const params = new URLSearchParams(query);
      params.set('sig', mac(method, path, params).toString('base64url'));
      return `${path}?${params.toString()}`;
    },
    check(method, url) {
      const given = Buffer.from(url.searchParams.get('sig') ?? '', 'base64url');
      const wanted = mac(method, url.pathname, url.searchParams);
      if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return 'forged';
      return Number(url.searchParams.get('exp')) * 1000 > now() ? 'ok' : 'expired';
    },
  };
}
