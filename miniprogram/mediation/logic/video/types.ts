/** How one other person is seen and heard. */
export type LinkState = 'connecting' | 'video' | 'voice' | 'reconnecting' | 'text';

export type Remote = {
  readonly peer: string;
  readonly state: LinkState;
  readonly stream: MediaStream | undefined;
};

/** One signal between two peers, as it travels through the letter box of the room. */
export type Signal =
  | { readonly kind: 'sdp'; readonly sdp: RTCSessionDescriptionInit }
  | { readonly kind: 'ice'; readonly candidate: RTCIceCandidateInit };

/** What this phone gives: picture and sound, sound only, or neither. */
export type Own = {
  readonly stream: MediaStream | undefined;
  readonly way: 'video' | 'voice' | 'text';
};
