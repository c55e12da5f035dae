import { ServiceRefused, type Messenger } from '../../ports';

export type SmsConfig = {
  readonly secretId: string;
  readonly secretKey: string;
  readonly region: string;
  readonly appId: string;
  readonly signName: string;
  /** Approved templates by our names; `default` takes one parameter, the whole text. */
  readonly templates: Readonly<Record<string, string>> & { readonly default: string };
  /** Another address than Tencent's, for a stand-in. */
  readonly endpoint?: { readonly host: string; readonly protocol: 'http://' | 'https://' };
};

type SendStatus = { readonly Code?: string; readonly Message?: string; readonly SerialNo?: string };
type SmsClient = {
  SendSms(request: {
    PhoneNumberSet: string[];
    SmsSdkAppId: string;
    SignName: string;
    TemplateId: string;
    TemplateParamSet: string[];
    SessionContext: string;
  }): Promise<{ SendStatusSet?: SendStatus[] }>;
};
/** What has gone out already, by our id: Tencent itself does not refuse a second one. */
export type Sent = {
  find(id: string): Promise<string | undefined>;
  keep(id: string, receipt: string): Promise<void>;
};

/** 短信 SendSms (sms 2021-01-11). A number or text that is refused is `ServiceRefused` with Tencent's code. */
export function tencentSms(config: SmsConfig, sent: Sent): Messenger['sms'] {
  let client: Promise<SmsClient> | undefined;
  return async ({ id, phone, text, template, params }) => {
    const before = await sent.find(id);
    if (before) return before;
    client ??= clientOf(config);
    const known = template ? config.templates[template] : undefined;
    const answer = await (
      await client
    )
      .SendSms({
        PhoneNumberSet: [`+86${phone}`],
        SmsSdkAppId: config.appId,
        SignName: config.signName,
        TemplateId: known ?? config.templates.default,
        TemplateParamSet: known ? [...(params ?? [])] : [text],
        SessionContext: id.slice(0, 512),
      })
      .catch((error: unknown) => {
        throw new ServiceRefused(`SendSms ${codeOf(error)}`);
      });
    const [status] = answer.SendStatusSet ?? [];
    if (status?.Code !== 'Ok') throw new ServiceRefused(`SendSms ${status?.Code ?? 'no status'}`);
    const receipt = status.SerialNo ?? id;
    await sent.keep(id, receipt);
    return receipt;
  };
}

function codeOf(error: unknown): string {
  const { code, message } = error as { code?: string; message?: string };
  return code ?? message ?? 'unknown';
}

/** Loaded at the first message: a cold start without one does not pay for the SDK. */
async function clientOf(config: SmsConfig): Promise<SmsClient> {
  const { Client } =
    await import('tencentcloud-sdk-nodejs/tencentcloud/services/sms/v20210111/sms_client');
  const { secretId, secretKey, region, endpoint } = config;
  const httpProfile = {
    reqTimeout: 5,
    ...(endpoint ? { protocol: endpoint.protocol, endpoint: endpoint.host } : {}),
  };
  return new Client({ credential: { secretId, secretKey }, region, profile: { httpProfile } });
}
