import type { Money } from '@shared/kernel';
import type { RoomView } from '@shared/mediation';

export type Rung = {
  readonly label: string;
  readonly them: Money;
  readonly you: Money;
  readonly now: boolean;
};

/** Rounds in which both sides have spoken, as rungs of the ladder; the last one is now. */
export function rungsOf(room: RoomView): Rung[] {
  const both = room.rounds.flatMap(({ round, offers }) => {
    const you = offers.find((o) => o.you);
    const them = offers.find((o) => !o.you);
    return you && them ? [{ label: `第 ${round} 轮`, you: you.total, them: them.total }] : [];
  });
  return both.map((rung, at) => ({ ...rung, now: at === both.length - 1 }));
}

/** The newest offer of the others that I have not answered. */
export function offerToAnswer(
  room: RoomView,
): RoomView['rounds'][number]['offers'][number] | undefined {
  const theirs = room.rounds.flatMap((r) => r.offers).filter((o) => !o.you);
  const newest = theirs.at(-1);
  const mine = room.rounds
    .flatMap((r) => r.offers)
    .filter((o) => o.you)
    .at(-1);
  if (!newest || (mine && mine.at > newest.at)) return undefined;
  return newest.answers.length > 0 ? undefined : newest;
}
