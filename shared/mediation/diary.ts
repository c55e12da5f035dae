import {
  epochOf,
  instantOf,
  stampText,
  type AccountId,
  type DomainError,
  type Instant,
} from '@shared/kernel';
import type { Mediation } from './model';

/** How long a session keeps its mediator: a county usage, no rule of law. Another may begin when it is over. */
const sessionMinutes = 60;

/** When a mediator sits in his other mediations: from each of these on he is taken. */
export type Diary = readonly Instant[];

const length = sessionMinutes * 60_000;

/** What stands in his diary besides this mediation: sessions that are set, and those that have begun. */
export function diaryOf(
  mediator: AccountId | undefined,
  others: readonly Pick<Mediation, 'mediator' | 'status' | 'session'>[],
): Diary {
  return others.flatMap(({ mediator: who, status, session }) => {
    const sits = status === 'scheduled' || status === 'in-session';
    if (!sits || !session || who?.account !== mediator) return [];
    return [session.openedAt ?? session.startsAt];
  });
}

/** The session he has at that time, if two would overlap. */
export function clashAt(at: Instant, diary: Diary): Instant | undefined {
  return diary.find((taken) => Math.abs(epochOf(taken) - epochOf(at)) < length);
}

/** The first time from this one on at which he is free. */
function freeFrom(at: Instant, diary: Diary): Instant {
  const clash = clashAt(at, diary);
  return clash ? freeFrom(instantOf(epochOf(clash) + length), diary) : at;
}

/** The refusal that names the session in the way, and the next free time after it. */
export function busyAt(times: readonly Instant[], diary: Diary): DomainError | undefined {
  for (const at of times) {
    const clash = clashAt(at, diary);
    if (clash)
      return {
        code: 'mediator-busy',
        params: {
          at: stampText(at),
          clash: stampText(clash),
          minutes: sessionMinutes,
          free: stampText(freeFrom(at, diary)),
        },
      };
  }
  return undefined;
}
