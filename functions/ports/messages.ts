import type { Instant } from '@shared/kernel';

/** `template` and `params` are for carriers that send approved texts only; `text` is the whole sentence. */
export type SmsMessage = {
  readonly id: string;
  readonly phone: string;
  readonly text: string;
  readonly template?: string;
  readonly params?: readonly string[];
};

export type Messenger = {
  /** Returns a receipt. At most once per `id`: what may have gone out is not sent again, but refused until it is known. */
  sms(message: SmsMessage): Promise<string>;
  /** Subscription message; `undefined` when the person has given no consent. */
  wechat(message: {
    id: string;
    openid: string;
    template: string;
    text: string;
  }): Promise<string | undefined>;
};

/** What is on its way or has gone out, by our id: for a carrier that does not itself refuse a second one. */
export type SentMessages = {
  /** Puts the message down before it goes out; `undefined` the first time, else what is known of the earlier try. */
  begin(id: string): Promise<{ readonly at: Instant; readonly receipt?: string } | undefined>;
  keep(id: string, receipt: string): Promise<void>;
  /** It surely did not go out: the next try is a first one. */
  forget(id: string): Promise<void>;
};
