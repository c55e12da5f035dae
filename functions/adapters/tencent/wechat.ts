import type { Identity } from '../../ports';
import { ServiceRefused } from '../../ports';

export type WechatConfig = {
  readonly api: string;
  readonly appid: string;
  readonly secret: string;
};

type StableToken = { access_token?: string; expires_in?: number; errcode?: number };
type Session = { openid?: string; session_key?: string; errcode?: number; errmsg?: string };
type Phone = { errcode?: number; phone_info?: { purePhoneNumber?: string } };

const timeoutMs = 3000;
const earlyMs = 5 * 60_000;

/** Caches the stable token of one function instance; a token lives two hours and the old one stays valid for five minutes. */
export function wechatTokens(config: WechatConfig, now: () => number): () => Promise<string> {
  let held: { token: string; until: number } | undefined;
  return async () => {
    if (held && held.until > now()) return held.token;
    const answer = await post<StableToken>(`${config.api}/cgi-bin/stable_token`, {
      grant_type: 'client_credential',
      appid: config.appid,
      secret: config.secret,
    });
    if (!answer.access_token) throw new ServiceRefused(`stable_token ${answer.errcode ?? ''}`);
    held = {
      token: answer.access_token,
      until: now() + (answer.expires_in ?? 7200) * 1000 - earlyMs,
    };
    return held.token;
  };
}

/** 微信登录: `code2Session` and `getuserphonenumber`. The session key never leaves this function. */
export function wechatIdentity(config: WechatConfig, token: () => Promise<string>): Identity {
  return {
    async openidOf(loginCode) {
      const query = new URLSearchParams({
        appid: config.appid,
        secret: config.secret,
        js_code: loginCode,
        grant_type: 'authorization_code',
      });
      const answer = await get<Session>(`${config.api}/sns/jscode2session?${query.toString()}`);
      if (!answer.openid) throw new ServiceRefused(`jscode2session ${answer.errcode ?? ''}`);
      return answer.openid;
    },
    async phoneOf(phoneCode) {
      const url = `${config.api}/wxa/business/getuserphonenumber?access_token=${encodeURIComponent(await token())}`;
      const answer = await post<Phone>(url, { code: phoneCode });
      const phone = answer.phone_info?.purePhoneNumber;
      if (!phone) throw new ServiceRefused(`getuserphonenumber ${answer.errcode ?? ''}`);
      return phone;
    },
  };
}

type Sent = { errcode?: number; errmsg?: string; msgid?: number };

/** No consent left (43101) is not a fault: the in-app box and the SMS remain. */
const noConsent = 43101;

/**
 * 订阅消息. `templates` maps our names to the ids that WeChat approved.
 * Returns undefined when there is no such template, or the person has not consented to it.
 */
export function wechatSubscriptionMessages(
  config: WechatConfig,
  token: () => Promise<string>,
  templates: Readonly<Record<string, string>>,
) {
  return async (message: {
    openid: string;
    template: string;
    text: string;
  }): Promise<string | undefined> => {
    const templateId = templates[message.template];
    if (!templateId) return undefined;
    const url = `${config.api}/cgi-bin/message/subscribe/send?access_token=${encodeURIComponent(await token())}`;
    const answer = await post<Sent>(url, {
      touser: message.openid,
      template_id: templateId,
      data: { thing1: { value: message.text.slice(0, 20) } },
      page: 'account/notices/index',
    });
    if (answer.errcode === noConsent) return undefined;
    if (answer.errcode) throw new ServiceRefused(`subscribe/send ${answer.errcode}`);
    return String(answer.msgid ?? 'sent');
  };
}

async function get<T>(url: string): Promise<T> {
  return read(await fetch(url, { signal: AbortSignal.timeout(timeoutMs) }));
}

async function post<T>(url: string, body: object): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  return read(
    await fetch(url, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(timeoutMs),
    }),
  );
}

async function read<T>(response: Response): Promise<T> {
  if (!response.ok) throw new ServiceRefused(`WeChat answered ${response.status}`);
  return (await response.json()) as T;
}
