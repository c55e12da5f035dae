import { epochOf, type Instant } from '@shared/kernel';
import { ServiceRefused, type Messenger, type SentMessages, type SmsMessage } from '../../ports';

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
type Report = { readonly SerialNo?: string; readonly SessionContext?: string };
type SmsClient = {
  SendSms(request: {
    PhoneNumberSet: string[];
    SmsSdkAppId: string;
    SignName: string;
    TemplateId: string;
    TemplateParamSet: string[];
    SessionContext: string;
  }): Promise<{ SendStatusSet?: SendStatus[] }>;
  PullSmsSendStatusByPhoneNumber(request: {
    PhoneNumber: string;
    SmsSdkAppId: string;
    BeginTime: number;
    Offset: 0;
    Limit: number;
  }): Promise<{ PullSmsSendStatusSet?: Report[] }>;
};
/**
 * 短信 SendSms (sms 2021-01-11), at most once per id. A number or text that is refused is `ServiceRefused` with
 * Tencent's code, and may be tried again. Where the answer was lost the message may be on the phone already: it is not
 * sent again, but looked for among the carrier's reports by our id (`SessionContext`, which Tencent opens on request),
 * and refused as long as none has come. The outbox then asks again, and at last lays it before a person.
 */
export function tencentSms(config: SmsConfig, sent: SentMessages): Messenger['sms'] {
  let client: Promise<SmsClient> | undefined;
  return async (message) => {
    const earlier = await sent.begin(message.id);
    if (earlier?.receipt) return earlier.receipt;
    client ??= clientOf(config);
    const receipt = earlier
      ? await reportedReceipt(await client, config, message, earlier.at)
      : await send(await client, config, message, sent);
    await sent.keep(message.id, receipt);
    return receipt;
  };
}

async function send(
  client: SmsClient,
  config: SmsConfig,
  { id, phone, text, template, params }: SmsMessage,
  sent: SentMessages,
): Promise<string> {
  const known = template ? config.templates[template] : undefined;
  try {
    const answer = await client.SendSms({
      PhoneNumberSet: [`+86${phone}`],
      SmsSdkAppId: config.appId,
      SignName: config.signName,
      TemplateId: known ?? config.templates.default,
      TemplateParamSet: known ? [...(params ?? [])] : [text],
      SessionContext: contextOf(id),
    });
    const [status] = answer.SendStatusSet ?? [];
    if (status?.Code === 'Ok') return status.SerialNo ?? id;
    throw Object.assign(new Error('refused'), { code: status?.Code });
  } catch (error) {
    if (surelyNotSent(error)) await sent.forget(id);
    throw new ServiceRefused(`SendSms ${codeOf(error)}`);
  }
}

/** The carrier's report of a message whose answer was lost. No report proves nothing: phones are switched off. */
async function reportedReceipt(
  client: SmsClient,
  { appId }: SmsConfig,
  { id, phone }: SmsMessage,
  since: Instant,
): Promise<string> {
  const { PullSmsSendStatusSet: reports = [] } = await client
    .PullSmsSendStatusByPhoneNumber({
      PhoneNumber: `+86${phone}`,
      SmsSdkAppId: appId,
      BeginTime: Math.floor(epochOf(since) / 1000) - 60,
      Offset: 0,
      Limit: 100,
    })
    .catch((error: unknown) => {
      throw new ServiceRefused(`PullSmsSendStatusByPhoneNumber ${codeOf(error)}`);
    });
  const mine = reports.find((report) => report.SessionContext === contextOf(id));
  if (!mine) throw new ServiceRefused('SendSms answer lost, not reported yet');
  return mine.SerialNo ?? id;
}

const contextOf = (id: string): string => id.slice(0, 512);

/** Tencent said no, or was never reached. A fault inside Tencent, a cut line or a late answer leaves it open. */
function surelyNotSent(error: unknown): boolean {
  const { code, message = '' } = error as { code?: string; message?: string };
  if (code) return !code.startsWith('InternalError');
  return /ECONNREFUSED|ENOTFOUND|EAI_AGAIN/.test(message);
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
