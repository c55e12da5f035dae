import { createServer, type IncomingMessage, type Server } from 'node:http';

export type WechatStandin = {
  readonly url: string;
  /** Makes a login code good for one use by this person. */
  loginCode(openid: string): string;
  phoneCode(phone: string): string;
  readonly messages: readonly { touser: string; template_id: string }[];
  /** People who have given no consent for messages. */
  readonly silent: Set<string>;
  close(): Promise<void>;
};

/** Speaks WeChat's server protocol for login, phone number, token and subscription messages, with its error numbers. */
export async function startWechatStandin(app: {
  appid: string;
  secret: string;
}): Promise<WechatStandin> {
  const logins = new Map<string, string>();
  const phones = new Map<string, string>();
  const used = new Set<string>();
  const messages: { touser: string; template_id: string }[] = [];
  const silent = new Set<string>();
  let made = 0;

  const answer = async (request: IncomingMessage): Promise<object> => {
    const url = new URL(request.url ?? '/', 'http://standin');
    const body = request.method === 'POST' ? ((await read(request)) as Record<string, string>) : {};
    switch (url.pathname) {
      case '/sns/jscode2session':
        return session(url.searchParams);
      case '/cgi-bin/stable_token':
        return body['appid'] === app.appid && body['secret'] === app.secret
          ? { access_token: 'token-1', expires_in: 7200 }
          : { errcode: 40001, errmsg: 'invalid credential' };
      case '/wxa/business/getuserphonenumber':
        return phoneAnswer(url.searchParams.get('access_token'), body['code'] ?? '');
      case '/cgi-bin/message/subscribe/send':
        return send(body);
      default:
        return { errcode: 44002, errmsg: 'unknown api' };
    }
  };

  const session = (query: URLSearchParams): object => {
    if (query.get('appid') !== app.appid || query.get('secret') !== app.secret)
      return { errcode: 40013, errmsg: 'invalid appid' };
    const code = query.get('js_code') ?? '';
    if (used.has(code)) return { errcode: 40163, errmsg: 'code been used' };
    const openid = logins.get(code);
    if (!openid) return { errcode: 40029, errmsg: 'invalid code' };
    used.add(code);
    return { openid, session_key: 'c2Vzc2lvbi1rZXk=' };
  };
  const phoneAnswer = (token: string | null, code: string): object => {
    if (token !== 'token-1') return { errcode: 40001, errmsg: 'invalid credential' };
    const phone = phones.get(code);
    if (!phone || used.has(code)) return { errcode: 40029, errmsg: 'invalid code' };
    used.add(code);
    return {
      errcode: 0,
      errmsg: 'ok',
      phone_info: { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86' },
    };
  };
  const send = (body: Record<string, string>): object => {
    if (silent.has(body['touser'] ?? ''))
      return { errcode: 43101, errmsg: 'user refuse to accept the msg' };
    messages.push({ touser: body['touser'] ?? '', template_id: body['template_id'] ?? '' });
    return { errcode: 0, errmsg: 'ok', msgid: messages.length };
  };

  const server = createServer((request, response) => {
    void answer(request).then((value) => {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(value));
    });
  });
  const url = await listening(server);
  return {
    url,
    loginCode: (openid) => remember(logins, openid),
    phoneCode: (phone) => remember(phones, phone),
    messages,
    silent,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };

  function remember(map: Map<string, string>, value: string): string {
    const code = `code-${++made}`;
    map.set(code, value);
    return code;
  }
}

async function read(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}') as unknown;
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('no address');
  return `http://127.0.0.1:${address.port}`;
}
