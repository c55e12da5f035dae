import { sentenceOf, type DomainError, type Refusal } from '@shared/kernel';

/** The function-URL event of Tencent SCF (body as text, lower-case headers) and the timer's. */
export type HttpEvent = {
  readonly httpMethod: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body?: string;
};
export type HttpAnswer = {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly isBase64Encoded?: boolean;
};

const json = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };

/** `valueJson` is sent as it was stored, so that the answer to a repeated call is the same to the byte. */
export function accepted(valueJson: string): HttpAnswer {
  return { statusCode: 200, headers: json, body: `{"ok":true,"value":${valueJson}}` };
}

export function refused(error: DomainError, number?: string): HttpAnswer {
  const refusal: Refusal = {
    code: error.code,
    message: sentenceOf(number ? { ...error, params: { ...error.params, number } } : error),
    ...(error.params ? { params: { ...error.params } } : {}),
    ...(error.cite ? { cite: error.cite } : {}),
    ...(error.open ? { open: [...error.open] } : {}),
    ...(error.fields ? { fields: [...error.fields] } : {}),
    ...(number ? { number } : {}),
  };
  return {
    statusCode: statusOf(error),
    headers:
      error.code === 'busy'
        ? { ...json, 'retry-after': String(error.params?.['seconds'] ?? 5) }
        : json,
    body: JSON.stringify({ ok: false, error: refusal }),
  };
}

export function statusOf(error: DomainError): number {
  switch (error.code) {
    case 'bad-input':
    case 'message-incomplete':
    case 'message-recipient-wrong':
      return 400;
    case 'login-needed':
    case 'message-key-unknown':
    case 'message-sender-wrong':
    case 'message-stale':
    case 'message-replayed':
    case 'message-altered':
    case 'message-signature-wrong':
      return 401;
    case 'not-allowed':
      return 403;
    case 'not-found':
      return 404;
    case 'too-large':
      return 413;
    case 'key-reused':
    case 'message-id-reused':
      return 422;
    case 'too-many-tries':
    case 'too-many-this-hour':
    case 'code-too-soon':
      return 429;
    case 'broken':
      return 500;
    case 'busy':
      return 503;
    default:
      return 409;
  }
}
