import type { LinkState, Own, Signal } from './types';

export type Link = {
  readonly receive: (signal: Signal) => Promise<void>;
  /** Puts what this phone gives on the line, without a new negotiation. */
  readonly give: (own: Own) => Promise<void>;
  /** Looks whether frames still come; called every two seconds. */
  readonly check: () => Promise<void>;
  readonly state: () => LinkState;
  readonly stream: MediaStream;
  readonly close: () => void;
};

type LinkOptions = {
  /** The one of the two whose name comes first makes the offer, so that they never offer at the same time. */
  readonly offers: boolean;
  readonly own: Own;
  readonly send: (signal: Signal) => void;
  readonly onChange: () => void;
  /** The picture froze or the line broke, and a new link is wanted. */
  readonly onBroken: () => void;
};

/** Checks without a new frame before a picture counts as frozen. */
const frozenAfter = 4;
const brokenAfter = 8;

/** One WebRTC connection to one other person, watched. */
export function linkTo({ offers, own, send, onChange, onBroken }: LinkOptions): Link {
  const connection = new RTCPeerConnection({ iceServers: [] });
  const stream = new MediaStream();
  const early: RTCIceCandidateInit[] = [];
  let frames = -1;
  let still = 0;
  let state: LinkState = 'connecting';

  const become = (next: LinkState) => {
    if (next === state) return;
    state = next;
    onChange();
  };

  if (offers) {
    for (const kind of ['audio', 'video'] as const)
      connection.addTransceiver(kind, { direction: 'sendrecv' });
  }
  connection.ontrack = ({ track }) => {
    stream.addTrack(track);
    onChange();
  };
  connection.onicecandidate = ({ candidate }) => {
    if (candidate) send({ kind: 'ice', candidate: candidate.toJSON() });
  };
  connection.onconnectionstatechange = () => {
    if (connection.connectionState === 'connected') become('voice');
    if (connection.connectionState === 'disconnected') become('reconnecting');
    if (connection.connectionState === 'failed') onBroken();
  };

  const give = async (given: Own) => {
    for (const { sender, receiver } of connection.getTransceivers()) {
      const { kind } = receiver.track;
      const track = given.stream?.getTracks().find((t) => t.kind === kind) ?? null;
      await sender.replaceTrack(track);
    }
  };
  const offer = async () => {
    await give(own);
    await connection.setLocalDescription(await connection.createOffer());
    if (connection.localDescription)
      send({ kind: 'sdp', sdp: connection.localDescription.toJSON() as RTCSessionDescriptionInit });
  };
  if (offers) void offer();

  const receive = async (signal: Signal) => {
    if (signal.kind === 'ice') {
      if (connection.remoteDescription) await connection.addIceCandidate(signal.candidate);
      else early.push(signal.candidate);
      return;
    }
    await connection.setRemoteDescription(signal.sdp);
    if (signal.sdp.type === 'offer') {
      for (const transceiver of connection.getTransceivers()) transceiver.direction = 'sendrecv';
      await give(own);
      await connection.setLocalDescription(await connection.createAnswer());
      if (connection.localDescription)
        send({
          kind: 'sdp',
          sdp: connection.localDescription.toJSON() as RTCSessionDescriptionInit,
        });
    }
    for (const candidate of early.splice(0)) await connection.addIceCandidate(candidate);
  };

  const check = async () => {
    const now = await framesDecoded(connection);
    still = now > frames ? 0 : still + 1;
    if (now > Math.max(frames, 0)) become('video');
    else if (state === 'video' && still >= frozenAfter) become('voice');
    frames = Math.max(frames, now);
    if (state === 'connecting' && still >= brokenAfter) onBroken();
    if (state === 'reconnecting' && still >= brokenAfter) onBroken();
  };

  return { receive, give, check, state: () => state, stream, close: () => connection.close() };
}

async function framesDecoded(connection: RTCPeerConnection): Promise<number> {
  let frames = 0;
  (await connection.getStats()).forEach(
    (report: { type: string; kind?: string; framesDecoded?: number }) => {
      if (report.type === 'inbound-rtp' && report.kind === 'video')
        frames += report.framesDecoded ?? 0;
    },
  );
  return frames;
}
