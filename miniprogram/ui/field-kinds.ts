/** How each kind of one-line field is typed, kept and shown. */
type Rules = {
  readonly keyboard: 'text' | 'digit' | 'number' | 'idcard';
  /** Digits are set larger. */
  readonly digits: boolean;
  /** Most characters, without the blanks of grouping. */
  readonly max: number;
  /** Blanks or commas that grouping may add. */
  readonly gaps: number;
  readonly lead?: string;
  /** What is kept of what was typed. */
  readonly keep: (text: string) => string;
  /** How it stands once the person has left the field. */
  readonly show: (kept: string) => string;
};

const same = (text: string) => text;
const noBlanks = (text: string) => text.replace(/\s/g, '');

function groups(...sizes: readonly number[]) {
  return (text: string) => {
    let at = 0;
    const parts = sizes.map((size) => text.slice(at, (at += size)));
    return [...parts, text.slice(at)].filter(Boolean).join(' ');
  };
}

function thousands(text: string): string {
  const match = /^(\d+)(\.\d*)?$/.exec(text);
  if (!match?.[1]) return text;
  const whole = match[1].replace(/\B(?=(\d{3})+$)/g, ',');
  return `${whole}.${(match[2] ?? '').slice(1).padEnd(2, '0')}`;
}

const plain = {
  keyboard: 'text',
  digits: false,
  max: 100,
  gaps: 0,
  keep: same,
  show: same,
} as const;

export const fieldKinds: Readonly<Record<FieldKind, Rules>> = {
  text: plain,
  /** 元 with at most two decimals. */
  money: {
    ...plain,
    keyboard: 'digit',
    digits: true,
    max: 15,
    gaps: 5,
    lead: '¥',
    keep: (text) => text.replace(/[,，\s]/g, ''),
    show: thousands,
  },
  /** A whole number: days, persons, years. */
  count: { ...plain, keyboard: 'number', digits: true, max: 6, keep: noBlanks },
  phone: {
    ...plain,
    keyboard: 'number',
    digits: true,
    max: 11,
    gaps: 2,
    keep: noBlanks,
    show: groups(3, 4),
  },
  /** 身份证号 */
  id: {
    ...plain,
    keyboard: 'idcard',
    digits: true,
    max: 18,
    gaps: 2,
    keep: (text) => noBlanks(text).toUpperCase(),
    show: groups(6, 8),
  },
  /** 事故码 */
  code: {
    ...plain,
    digits: true,
    max: 10,
    gaps: 2,
    keep: (text) => noBlanks(text).toUpperCase(),
    show: groups(2, 4),
  },
  /** 短信验证码 */
  sms: { ...plain, keyboard: 'number', digits: true, max: 6, keep: noBlanks },
};

export type FieldKind = 'text' | 'money' | 'count' | 'phone' | 'id' | 'code' | 'sms';
