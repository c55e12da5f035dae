import type { LineSignal, Own } from './types';

/**
 * `fresh`: connected, the first frame may still come · `live`: frames keep coming · `still`: connected without frames ·
 * `shaky`: the network has gone, and may come back.
 */
export type Health = 'connecting' | 'fresh' | 'live' | 'still' | 'shaky';

export type Link = {
  readonly line: string;
  readonly stream: MediaStream;
  readonly receive: (signal: LineSignal) => void;
  /** Puts what this phone gives on the line, without a new negotiation. */
  readonly give: (own: Own) => void;
  /** Looks whether what is expected still comes; called every second. */
  readonly check: (expected: {
    readonly media: boolean;
    readonly frames: boolean;
  }) => Promise<void>;
  readonly health: () => Health;
  readonly close: () => void;
};

export type LinkOptions = {
  readonly line: string;
  /** The one of the two whose name comes first calls, so that they never call each other at the same time. */
  readonly calls: boolean;
  readonly own: Own;
  readonly send: (signal: LineSignal) => void;
  readonly onChange: () => void;
  /** The line is dead, and a new one is wanted. */
  readonly onBroken: () => void;
};

/** Seconds before a line that does not come about, or lost its network, is given up. */
const patience = { connecting: 15, shaky: 6, silent: 8, frozen: 15 } as const;
const stillAfter = 4;
/** Candidates are found in bursts; one letter carries a burst. */
const burstMs = 120;

/** One WebRTC connection to one other person, watched. `iceServers` help where no direct way exists. */
export function linkTo(options: LinkOptions, iceServers: readonly RTCIceServer[] = []): Link {
  const { line, calls, send, onChange, onBroken } = options;
  const connection = new RTCPeerConnection({ iceServers: [...iceServers] });
  const stream = new MediaStream();
  const early: RTCIceCandidateInit[] = [];
  let own = options.own;
  let closed = false;
  let health: Health = 'connecting';
  let waited = 0;
  let last = { frames: 0, bytes: 0 };
  let noFrames = 0;
  let noBytes = 0;
  let work = Promise.resolve();

  const become = (next: Health) => {
    if (closed || next === health) return;
    health = next;
    waited = 0;
    onChange();
  };
  const broken = () => {
    if (!closed) onBroken();
  };
  /** One step after the other: letters that come at the same time do not meet half-way. */
  const inTurn = (step: () => Promise<void>) => {
    work = work.then(() => (closed ? undefined : step())).catch(broken);
  };

  if (calls) {
    for (const kind of ['audio', 'video'] as const)
      connection.addTransceiver(kind, { direction: 'sendrecv' });
  }
  connection.ontrack = ({ track }) => {
    stream.addTrack(track);
    onChange();
  };
  connection.onicecandidate = collected((candidates) => {
    if (!closed) send({ kind: 'ice', line, candidates });
  });
  connection.onconnectionstatechange = () => {
    const now = connection.connectionState;
    if (now === 'connected') become('fresh');
    if (now === 'disconnected') become('shaky');
    if (now === 'failed') broken();
  };

  const putOn = async () => {
    for (const { sender, receiver } of connection.getTransceivers()) {
      const track = own.stream?.getTracks().find((t) => t.kind === receiver.track.kind) ?? null;
      if (sender.track !== track) await sender.replaceTrack(track);
    }
  };
  const say = (sdp: RTCSessionDescriptionInit) => send({ kind: 'sdp', line, sdp });
  const call = async () => {
    await putOn();
    await connection.setLocalDescription(await connection.createOffer());
    if (connection.localDescription) say(descriptionOf(connection.localDescription));
  };
  const answer = async () => {
    for (const transceiver of connection.getTransceivers()) transceiver.direction = 'sendrecv';
    await putOn();
    await connection.setLocalDescription(await connection.createAnswer());
    if (connection.localDescription) say(descriptionOf(connection.localDescription));
  };
  const hear = async (sdp: RTCSessionDescriptionInit) => {
    const wanted = sdp.type === 'offer' ? 'stable' : 'have-local-offer';
    // the same letter may come twice
    if (connection.remoteDescription || connection.signalingState !== wanted) return;
    await connection.setRemoteDescription(sdp);
    if (sdp.type === 'offer') await answer();
    for (const candidate of early.splice(0)) await connection.addIceCandidate(candidate);
  };
  const find = async (candidates: readonly RTCIceCandidateInit[]) => {
    if (!connection.remoteDescription) {
      early.push(...candidates);
      return;
    }
    for (const candidate of candidates) await connection.addIceCandidate(candidate);
  };
  if (calls) inTurn(call);

  const watch: Link['check'] = async (expected) => {
    const state = connection.connectionState;
    // a connection that was closed under us tells nobody
    if (state === 'closed' || state === 'failed') return broken();
    waited += 1;
    if (health === 'connecting' && waited > patience.connecting) return broken();
    if (health === 'shaky' && waited > patience.shaky) return broken();
    if (state !== 'connected') return;
    const now = await received(connection);
    noFrames = now.frames > last.frames ? 0 : noFrames + 1;
    noBytes = now.bytes > last.bytes ? 0 : noBytes + 1;
    last = now;
    if (noFrames === 0) become('live');
    else if (noFrames >= stillAfter) become('still');
    const silent = expected.media && now.bytes > 0 && noBytes > patience.silent;
    const frozen = expected.frames && now.frames > 0 && noFrames > patience.frozen;
    if (silent || frozen) broken();
  };

  return {
    line,
    stream,
    receive: (signal) =>
      inTurn(() => (signal.kind === 'sdp' ? hear(signal.sdp) : find(signal.candidates))),
    give(given) {
      own = given;
      if (connection.remoteDescription || calls) inTurn(putOn);
    },
    check: async (expected) => {
      if (!closed) await watch(expected);
    },
    health: () => health,
    close() {
      closed = true;
      connection.close();
    },
  };
}

function descriptionOf({ type, sdp }: RTCSessionDescription): RTCSessionDescriptionInit {
  return { type, sdp };
}

function collected(send: (candidates: readonly RTCIceCandidateInit[]) => void) {
  let found: RTCIceCandidateInit[] = [];
  return ({ candidate }: RTCPeerConnectionIceEvent) => {
    if (!candidate) return;
    found.push(candidate.toJSON());
    if (found.length > 1) return;
    setTimeout(() => {
      send(found);
      found = [];
    }, burstMs);
  };
}

type Report = { type: string; kind?: string; framesDecoded?: number; bytesReceived?: number };

async function received(connection: RTCPeerConnection): Promise<{ frames: number; bytes: number }> {
  let frames = 0;
  let bytes = 0;
  (await connection.getStats()).forEach((report: Report) => {
    if (report.type !== 'inbound-rtp') return;
    if (report.kind === 'video') frames += report.framesDecoded ?? 0;
    bytes += report.bytesReceived ?? 0;
  });
  return { frames, bytes };
}
