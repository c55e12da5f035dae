import type { IceServer, VideoRooms } from '../../ports';

/** Video between browsers (WebRTC): the peers find each other through our own signals, no room service is needed. */
export function localRooms(iceServers: readonly IceServer[] = []): VideoRooms {
  return {
    ticket: async (_room, member) => ({
      kind: 'webrtc',
      peer: member,
      iceServers: [...iceServers],
    }),
  };
}
