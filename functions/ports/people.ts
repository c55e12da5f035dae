import type { OfficeRef } from '@shared/case';
import type { Account } from '@shared/account';
import type { Instant } from '@shared/kernel';

/** Offices of a county (机关和机构), seeded by the operator. */
export type Offices = {
  forRegion(region: string): Promise<{ police: OfficeRef; mediation: OfficeRef; court: OfficeRef }>;
  /** Every insurer (保险公司) of a region, by name. */
  insurers(region: string): Promise<OfficeRef[]>;
  find(id: string): Promise<OfficeRef | undefined>;
};

/** Counts tries inside a window; shared by all function instances. */
export type Counters = {
  /**
   * Reserves one of `limit` tries before anything is compared, so that calls at the same time share the limit too.
   * Answers how many are left after it, `undefined` where none was left to take.
   */
  take(key: string, limit: number, windowSeconds: number): Promise<number | undefined>;
  /** The try that was taken did not count: what was shown was right. */
  giveBack(key: string): Promise<void>;
  /** The next number of a series, without gaps under one transaction of the caller's own. */
  next(series: string): Promise<number>;
};

export type Sessions = {
  open(account: string, at: Instant): Promise<string>;
  /** Whose session it is, as the account stands now; nobody's when it has run out. */
  find(token: string, at: Instant): Promise<Account | undefined>;
  close(token: string): Promise<void>;
};

/** `left`: how often this very code may still be tried; at 0 it is dead. */
export type Verdict = 'ok' | 'expired' | { readonly left: number };

/** One-time codes by SMS: made, sent, and checked once. A code counts for its purpose alone. */
export type Codes = {
  issue(phone: string, purpose: string, at: Instant): Promise<string>;
  /**
   * `ok` uses the code up; the same `act` may show it again while it lasts, so that a call that runs twice needs no
   * second code. `expired`: there is none that counts, because it is too old, used up, dead, or was never sent.
   */
  check(phone: string, purpose: string, code: string, at: Instant, act?: string): Promise<Verdict>;
};

/** Who is at the phone (微信登录). */
export type Identity = {
  /** `wx.login` code → openid. Throws `ServiceRefused` for a used or bad code. */
  openidOf(loginCode: string): Promise<string>;
  /** `getPhoneNumber` code → phone number. */
  phoneOf(phoneCode: string): Promise<string>;
};

/** A read of personal data, shown to the person (谁看过我的信息). */
export type Look = {
  readonly caseId: string;
  readonly parties: readonly string[];
  readonly account: string;
  readonly role: string;
  readonly office?: string;
  /** The party that looked, or for whom a helper did. */
  readonly party?: string;
  readonly what: readonly string[];
  readonly purpose: string;
  readonly at: Instant;
};

export type Looks = { add(look: Look): Promise<void>; of(party: string): Promise<Look[]> };
