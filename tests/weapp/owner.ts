import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { PhoneFile, PhoneState, WxCall } from './phone-state';
import { breathe, type Session } from './session';
import type { Harness } from './runtime/main';

/** A file to choose: from the disk by path, or with bytes of its own. */
export type Choice =
  | string
  | {
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly kind?: PhoneFile['kind'];
      readonly duration?: number;
    };

/** What the phone's owner does, and what happens to the phone, outside the page. */
export type Owner = {
  /** Changes the phone: network, type scale, codes, subscription answer. */
  readonly set: (change: Partial<PhoneState>) => Promise<void>;
  /** Files the next chooseMedia, chooseImage, chooseVideo or chooseMessageFile gets; null turns back. */
  readonly willChoose: (files: readonly Choice[] | null) => Promise<void>;
  /** Text of the code the next scanCode reads; null turns back. */
  readonly willScan: (text: string | null) => Promise<void>;
  /** Answers the open dialog, or the next one. */
  readonly answerModal: (confirm: boolean, content?: string) => Promise<void>;
  /** Chooses in the open action sheet, or the next one; null leaves it. */
  readonly answerSheet: (index: number | null) => Promise<void>;
  /** The next answer to a call with this in its address is lost: the app sees a timeout, the server did its work. */
  readonly willLoseAnswer: (of?: string) => Promise<void>;
  readonly pullDown: () => Promise<void>;
  /** What the page on top offers for sharing. */
  readonly share: () => Promise<unknown>;
  readonly leaveApp: () => Promise<void>;
  readonly returnToApp: () => Promise<void>;
  /** Calls of a wx API so far (since the last start), in order; all of them without a name. */
  readonly calls: (name?: string) => Promise<readonly WxCall[]>;
  readonly storage: () => Promise<Readonly<Record<string, unknown>>>;
};

const kindOf = (name: string): PhoneFile['kind'] => {
  if (/\.(png|jpe?g|gif|webp|heic)$/i.test(name)) return 'image';
  return /\.(mp4|mov)$/i.test(name) ? 'video' : 'file';
};

const phoneFile = (choice: Choice): PhoneFile => {
  const given =
    typeof choice === 'string' ? { name: basename(choice), bytes: readFileSync(choice) } : choice;
  const { kind, duration } = typeof choice === 'string' ? {} : choice;
  return {
    name: given.name,
    base64: Buffer.from(given.bytes).toString('base64'),
    kind: kind ?? kindOf(given.name),
    ...(duration === undefined ? {} : { duration }),
  };
};

export const createOwner = (session: Session): Owner => {
  const tell = async <T>(work: (app: Harness, value: T) => void, value: T): Promise<void> => {
    const app = await session.app();
    await app.evaluate(work as (app: Harness, value: unknown) => void, value as unknown);
    await breathe(session);
  };
  return {
    set: session.setPhone,
    willChoose: (files) =>
      tell((app, given) => app.give(given), files === null ? null : files.map(phoneFile)),
    willScan: (text) => tell((app, given) => app.scan(given), text),
    answerModal: (confirm, content) =>
      tell(
        (app, answer) => app.answerModal(answer),
        content === undefined ? { confirm } : { confirm, content },
      ),
    answerSheet: (index) => tell((app, given) => app.answerSheet(given), index),
    willLoseAnswer: (of = '') => tell((app, part) => app.loseAnswer(part), of),
    pullDown: () => tell((app) => app.pullDown(), null),
    share: async () => (await session.app()).evaluate((app) => app.share()),
    leaveApp: () => tell((app) => app.toBackground(), null),
    returnToApp: () => tell((app) => app.toForeground(), null),
    calls: async (name) => {
      const all = await (await session.app()).evaluate((app) => app.calls);
      return name === undefined ? all : all.filter((call) => call.name === name);
    },
    storage: () =>
      session.frame().evaluate(() =>
        Object.fromEntries(
          Object.entries(localStorage)
            .filter(([key]) => key.startsWith('wx:'))
            .map(([key, text]) => [
              key.slice(3),
              (JSON.parse(String(text)) as { readonly value: unknown }).value,
            ]),
        ),
      ),
  };
};
