import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export type SentSms = {
  readonly phone: string;
  readonly template: string;
  readonly params: readonly string[];
  readonly session: string;
};

export type SmsStandin = {
  readonly host: string;
  readonly sent: readonly SentSms[];
  /** Answers of the next calls, before all is well again. */
  failNext(...codes: string[]): void;
  /** The next answer is lost on its way: the message goes out, the caller hears nothing. */
  dropNext(): void;
  /** Whether the carrier has reported what arrived; from the beginning it has. */
  reports(reported: boolean): void;
  close(): Promise<void>;
};

type Body = {
  PhoneNumberSet: string[];
  SmsSdkAppId: string;
  SignName: string;
  TemplateId: string;
  TemplateParamSet: string[];
  SessionContext: string;
};

type Pull = { PhoneNumber: string; SmsSdkAppId: string };

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const mac = (key: string | Buffer, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest();

/** Speaks the JSON protocol of Tencent Cloud (TC3-HMAC-SHA256) for SendSms and the carrier's reports, checks the signature, and answers with its error codes. */
export async function startSmsStandin(app: {
  secretId: string;
  secretKey: string;
  appId: string;
}): Promise<SmsStandin> {
  const sent: SentSms[] = [];
  const failures: string[] = [];
  let drop = false;
  let reported = true;

  const answer = (request: IncomingMessage, raw: string): object => {
    if (!signatureHolds(request, raw, app)) return problem('AuthFailure.SignatureFailure');
    const action = request.headers['x-tc-action'];
    if (request.headers['x-tc-version'] !== '2021-01-11') return problem('InvalidAction');
    if (action === 'PullSmsSendStatusByPhoneNumber') return reportsOf(JSON.parse(raw) as Pull);
    if (action !== 'SendSms') return problem('InvalidAction');
    const failure = failures.shift();
    if (failure?.includes('.') && !failure.startsWith('FailedOperation')) return problem(failure);
    const body = JSON.parse(raw) as Body;
    if (body.SmsSdkAppId !== app.appId)
      return problem('UnauthorizedOperation.SmsSdkAppIdVerifyFail');
    const phone = body.PhoneNumberSet[0] ?? '';
    if (failure)
      return {
        SendStatusSet: [
          { PhoneNumber: phone, Code: failure, Message: failure, SerialNo: '', Fee: 0 },
        ],
      };
    sent.push({
      phone,
      template: body.TemplateId,
      params: body.TemplateParamSet,
      session: body.SessionContext,
    });
    return {
      SendStatusSet: [
        {
          PhoneNumber: phone,
          Code: 'Ok',
          Message: 'send success',
          SerialNo: `5000:${sent.length}`,
          Fee: 1,
          SessionContext: body.SessionContext,
          IsoCode: 'CN',
        },
      ],
    };
  };

  const reportsOf = ({ PhoneNumber, SmsSdkAppId }: Pull): object => {
    if (SmsSdkAppId !== app.appId) return problem('UnauthorizedOperation.SmsSdkAppIdVerifyFail');
    const mine = sent.flatMap(({ phone, session }, n) =>
      phone === PhoneNumber
        ? [{ ReportStatus: 'SUCCESS', SerialNo: `5000:${n + 1}`, SessionContext: session }]
        : [],
    );
    return { PullSmsSendStatusSet: reported ? mine : [] };
  };

  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const result = answer(request, Buffer.concat(chunks).toString());
      if (drop) {
        drop = false;
        request.socket.destroy();
        return;
      }
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ Response: { RequestId: 'standin', ...result } }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    failNext: (...codes) => void failures.push(...codes),
    dropNext: () => void (drop = true),
    reports: (come) => void (reported = come),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function problem(code: string): object {
  return { Error: { Code: code, Message: code } };
}

/** Recomputes the caller's signature from the request as it came over the wire. */
export function signatureHolds(
  request: IncomingMessage,
  raw: string,
  app: { secretId: string; secretKey: string },
): boolean {
  const pattern =
    /^TC3-HMAC-SHA256 Credential=([^/]+)\/([^/]+)\/([^/]+)\/tc3_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/;
  const [, id, date, service, names, signature] =
    pattern.exec(request.headers.authorization ?? '') ?? [];
  if (!date || !service || !names || id !== app.secretId) return false;
  // the SDK signs the host without its port
  const valueOf = (name: string): string =>
    String(request.headers[name] ?? '').replace(name === 'host' ? /:\d+$/ : /$^/, '');
  const headers = names
    .split(';')
    .map((name) => `${name}:${valueOf(name)}\n`)
    .join('');
  const canonical = [request.method, '/', '', headers, names, hash(raw)].join('\n');
  const timestamp = String(request.headers['x-tc-timestamp']);
  const scope = `${date}/${service}/tc3_request`;
  const toSign = ['TC3-HMAC-SHA256', timestamp, scope, hash(canonical)].join('\n');
  const key = mac(mac(mac(`TC3${app.secretKey}`, date), service), 'tc3_request');
  return mac(key, toSign).toString('hex') === signature;
}
