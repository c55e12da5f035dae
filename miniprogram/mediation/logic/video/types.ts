/** What a phone gives: picture and sound, sound with the camera covered, sound only, or writing. */
export type Way = 'video' | 'camera-off' | 'voice' | 'text';

/** How one other person is seen and heard. */
export type LinkState = Way | 'connecting' | 'reconnecting';

export type Remote = {
  readonly peer: string;
  readonly state: LinkState;
  readonly stream: MediaStream | undefined;
};

/** What belongs to one line between two peers. A line that was given up is known by its name, and its letters are dropped. */
export type LineSignal =
  | { readonly kind: 'sdp'; readonly line: string; readonly sdp: RTCSessionDescriptionInit }
  | {
      readonly kind: 'ice';
      readonly line: string;
      readonly candidates: readonly RTCIceCandidateInit[];
    };

/** One signal between two peers, as it travels through the letter box of the room. Letters may come late or in another order. */
export type Signal =
  | LineSignal
  /** My end is broken or I was never called: please call again. */
  | { readonly kind: 'again'; readonly line?: string }
  | { readonly kind: 'way'; readonly way: Way }
  | { readonly kind: 'bye' };

/** `way` is not known while the person is still asked for camera and microphone. */
export type Own = { readonly stream: MediaStream | undefined; readonly way: Way | undefined };

/** A letter of the box, or nothing when it is not one of ours. */
export function signalOf(message: string): Signal | undefined {
  try {
    const read = JSON.parse(message) as Signal | null;
    return typeof read === 'object' && read !== null && 'kind' in read ? read : undefined;
  } catch {
    return undefined;
  }
}
