import type { z } from 'zod';
import { periodTitle } from '@shared/case';
import type { Instant } from '@shared/kernel';
import type { DeskRow, MediationStatus } from '@shared/mediation';

export type Row = z.output<typeof DeskRow>;
export type Desk = 'mediator' | 'clerk';

type Turn = { readonly mine: boolean; readonly who: string; readonly what: string };

const others = (who: string, what: string): Turn => ({ mine: false, who, what });
const mine = (what: string): Turn => ({ mine: true, who: '您', what });

const mediatorTurns: Readonly<Record<MediationStatus, Turn>> = {
  applied: others('调委会', '派调解员'),
  assigned: mine('接或不接这件'),
  disclosed: others('当事人', '同不同意由您调解'),
  inviting: others('各方', '答复同不同意调解'),
  scheduling: mine('约时间'),
  scheduled: mine('开调解会'),
  'in-session': mine('谈，谈成了拟协议'),
  signing: others('各方', '签协议'),
  settled: others('没有', '协议生效了'),
  failed: others('没有', '没有谈成'),
  withdrawn: others('没有', '撤回了'),
};

const clerkTurns: Readonly<Partial<Record<MediationStatus, Turn>>> = {
  applied: mine('派调解员'),
  signing: mine('看协议，盖章'),
};

/** Whose turn a row is, and what is to be done, for the reader of this desk. */
export function rowTurn(row: Row, desk: Desk): Turn {
  const turn = mediatorTurns[row.status];
  if (desk === 'mediator') {
    if (row.status === 'scheduling' && row.due?.period === 'pick-time')
      return others('各方', '选时间');
    return turn;
  }
  return clerkTurns[row.status] ?? { ...turn, mine: false, who: turn.mine ? '调解员' : turn.who };
}

export function isOver({ status }: Row): boolean {
  return status === 'settled' || status === 'failed' || status === 'withdrawn';
}

/** Overdue first, then by the nearest day, then what has no day. */
export function byDue(rows: readonly Row[]): Row[] {
  const key = ({ due, startsAt }: Row) => due?.dueAt ?? startsAt ?? '9';
  return [...rows].sort((a, b) => key(a).localeCompare(key(b)));
}

export function lateCount(rows: readonly Row[], at: Instant): number {
  return rows.filter(({ due }) => due && due.dueAt < at).length;
}

/** Sessions of this day, in their order. */
export function sessionsOn(rows: readonly Row[], day: string): Row[] {
  return rows
    .filter((row) => !isOver(row) && row.startsAt?.startsWith(day))
    .sort((a, b) => (a.startsAt ?? '').localeCompare(b.startsAt ?? ''));
}

export function fits({ code, names }: Row, wanted: string): boolean {
  const text = wanted.replace(/\s/g, '').toUpperCase();
  return text === '' || code.includes(text) || names.some((name) => name.includes(text));
}

/** The period behind the due chip, in words. */
export function dueTitle({ due }: Row): string | undefined {
  return due && periodTitle(due.period);
}
