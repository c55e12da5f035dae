import { createHash } from 'node:crypto';

/** On every answer of the web server: nothing is taken for another type, and no address of a page goes elsewhere. */
export const plainHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;

/**
 * What a page of ours may do: its own scripts, by name or by the hash of what stands in the page; pictures and films of
 * the object store; camera and microphone for the room. No other site may frame it. Whoever hosts the app sends the same.
 */
export function pageHeaders(html: string, store: string): Record<string, string> {
  const inline = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  const rules = {
    'default-src': "'self'",
    'script-src': ["'self'", ...inline].join(' '),
    'style-src': "'self' 'unsafe-inline'",
    'font-src': "'self' data:",
    'img-src': `'self' ${store} data: blob:`,
    'media-src': `'self' ${store} blob:`,
    'connect-src': `'self' ${store}`,
    'worker-src': "'self' blob:",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
  };
  return {
    ...plainHeaders,
    'content-security-policy': Object.entries(rules)
      .map(([name, value]) => `${name} ${value}`)
      .join('; '),
    'permissions-policy': 'camera=(self), microphone=(self), geolocation=(self), payment=()',
  };
}
