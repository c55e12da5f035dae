import type { Money } from '@shared/kernel';
import type { OfferView, RoomView } from '@shared/mediation';
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

/** The newest offer of the others, as long as I have neither answered it nor spoken since. */
export function offerToAnswer(room: RoomView): OfferView | undefined {
  const offers = offersOf(room);
  const newest = offers.find((offer) => !offer.you);
  const mine = offers.find((offer) => offer.you);
  if (!newest || newest.yours || (mine && mine.at > newest.at)) return undefined;
  return newest;
}

/** The last offer that everybody took whose word it needs. */
export function agreedOffer(room: RoomView): OfferView | undefined {
  return offersOf(room).find((offer) => offer.agreed);
}

/** Whether the newest word of all is an agreed sum. */
export function isSettled(room: RoomView): boolean {
  return offersOf(room)[0]?.agreed ?? false;
}

/** How far apart the sides are, in words; nothing while only one has spoken. */
export function gapWords(room: RoomView): string | undefined {
  const [newest, ...before] = offersOf(room);
  if (!newest) return undefined;
  if (newest.agreed) return `谈拢了，${moneyText(newest.total)}`;
  const last = [newest, ...before].filter(
    (offer, at, all) => all.findIndex((one) => one.seat === offer.seat) === at,
  );
  if (last.length < 2) return undefined;
  const totals = last.map((offer) => offer.total);
  return `还差 ${moneyText((Math.max(...totals) - Math.min(...totals)) as Money)}`;
}

/** Who took an offer and who is awaited; `done` once nobody is. */
export function standingOf(
  offer: OfferView,
): { readonly words: string; readonly done: boolean } | undefined {
  if (offer.agreed) return { words: '对方同意', done: true };
  if (offer.acceptedBy.length > 0) {
    const words = `${offer.acceptedBy.join('、')}同意，等${offer.waitingFor.join('、')}`;
    return { words, done: false };
  }
  return offer.heldBy.length > 0
    ? { words: `${offer.heldBy.join('、')}没同意`, done: false }
    : undefined;
}

/** Newest first. */
function offersOf(room: RoomView): OfferView[] {
  return room.rounds.flatMap((round) => round.offers).sort((a, b) => (a.at < b.at ? 1 : -1));
}
