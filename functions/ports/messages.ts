/** `template` and `params` are for carriers that send approved texts only; `text` is the whole sentence. */
export type SmsMessage = {
  readonly id: string;
  readonly phone: string;
  readonly text: string;
  readonly template?: string;
  readonly params?: readonly string[];
};

export type Messenger = {
  /** Returns a receipt; `id` makes a repeated send harmless. */
  sms(message: SmsMessage): Promise<string>;
  /** Subscription message; `undefined` when the person has given no consent. */
  wechat(message: {
    id: string;
    openid: string;
    template: string;
    text: string;
  }): Promise<string | undefined>;
};
