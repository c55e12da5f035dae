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
