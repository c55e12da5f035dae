import type { Instant } from '@shared/kernel';

/** A STUN or TURN server, for phones that cannot reach each other directly. */
export type IceServer = {
  readonly urls: string;
  readonly username?: string | undefined;
  readonly credential?: string | undefined;
};

export type RoomTicket =
  | { readonly kind: 'webrtc'; readonly peer: string; readonly iceServers: IceServer[] }
  | {
      readonly kind: 'trtc';
      readonly sdkAppId: number;
      readonly userId: string;
      readonly userSig: string;
      readonly roomId: string;
    };

export type VideoRooms = { ticket(room: string, member: string, at: Instant): Promise<RoomTicket> };

/** WebRTC signalling by polling: a letter box per peer of a room. */
export type Signals = {
  send(room: string, to: string, from: string, message: string): Promise<void>;
  take(room: string, peer: string): Promise<{ from: string; message: string }[]>;
  /** Marks a peer present and lists who is. */
  present(room: string, peer: string, at: Instant): Promise<string[]>;
  /** Takes a peer out and lists who is still there. */
  leave(room: string, peer: string, at: Instant): Promise<string[]>;
};
