import type { Money } from '@shared/kernel';
import type { RoomView } from '@shared/mediation';
import { moneyText } from '@phone/lib';

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

type Offer = RoomView['rounds'][number]['offers'][number];

/** The last offer that another side took: what the sides have agreed on. */
export function agreedOffer(room: RoomView): Offer | undefined {
  return offersOf(room).find((offer) => offer.answers.some(({ answer }) => answer === 'accepted'));
}

/** How far apart the sides are, in words; nothing while only one has spoken. */
export function gapWords(room: RoomView): string | undefined {
  const agreed = agreedOffer(room);
  if (agreed && agreed === offersOf(room)[0]) return `谈拢了，${moneyText(agreed.total)}`;
  const gap = room.rounds.at(-1)?.gap;
  if (gap === undefined) return undefined;
  return gap === 0 ? '谈拢了' : `还差 ${moneyText(gap)}`;
}

/** Newest first. */
function offersOf(room: RoomView): Offer[] {
  return room.rounds.flatMap((round) => round.offers).sort((a, b) => (a.at < b.at ? 1 : -1));
}
