import { fail, ok } from '@shared/kernel';
import {
  decideMediation,
  mediationApi,
  newestOffers,
  roomViewFor,
  type Mediation,
} from '@shared/mediation';
import { caseQuery } from '../platform';
import type { Deps } from '../ports';
import { insideOnly } from './inside';
import { peerViewOf, seatOfPeer } from './peers';

const page = 100;

/** What a room page asks for again and again: who is here, signals for me, lines I do not have yet. */
export const pollRoom = caseQuery(mediationApi.pollRoom, async (call) => {
  const { input, deps, dispute, moment } = call;
  const inside = await insideOnly(call);
  if (!inside.ok) return inside;
  const { mediation, seat } = inside.value;
  const { peer } = input;
  if (peer && seatOfPeer(peer, dispute) !== seat) return fail({ code: 'not-allowed' });

  const [messages, peers, signals] = await Promise.all([
    linesAfter(deps, mediation, input.after),
    peer ? deps.signals.present(mediation.id, peer, moment.at) : [],
    peer ? deps.signals.take(mediation.id, peer) : [],
  ]);
  return ok({
    room: roomViewFor(seat, mediation, dispute, newestOffers),
    peers: peers.flatMap((other) => peerViewOf(other, dispute)),
    signals,
    messages: messages.map(({ id, seq, seat: by, name, text, at }) => ({
      id,
      seq,
      seat: by,
      name,
      text,
      at,
    })),
    more: messages.length === page,
  });
});

async function linesAfter(deps: Deps, mediation: Mediation, after: number) {
  return deps.store.messages.list(
    { mediation: mediation.id },
    { sort: '_id', limit: page, after: decideMediation.messageId(mediation.id, after) },
  );
}
