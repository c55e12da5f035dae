import type { Own, Way } from './types';

const picture = { width: { ideal: 480 }, height: { ideal: 360 }, frameRate: { ideal: 15 } };

/** What is asked for, one after the other, until the phone gives something. */
const wishes: readonly { readonly ask: MediaStreamConstraints; readonly way: Way }[] = [
  { ask: { audio: true, video: picture }, way: 'video' },
  { ask: { audio: true }, way: 'voice' },
  { ask: { video: picture }, way: 'video' },
];

/** Opens camera and microphone after joining; falls back to sound, then to writing. Never refuses the seat. */
export async function openMedia(): Promise<Own> {
  // absent outside https and localhost
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  for (const { ask, way } of devices ? wishes : []) {
    try {
      const stream = await devices?.getUserMedia(ask);
      if (stream) return { stream, way };
    } catch {
      // refused, missing or taken by another program: the next wish is smaller
    }
  }
  return { stream: undefined, way: 'text' };
}

export function closeMedia({ stream }: Own): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

export function mute({ stream }: Own, kind: 'audio' | 'video', off: boolean): void {
  for (const track of stream?.getTracks() ?? []) if (track.kind === kind) track.enabled = !off;
}

/** Tells when a device stops by itself: unplugged, or taken by a call that comes in. */
export function onEnded({ stream }: Own, ended: () => void): void {
  for (const track of stream?.getTracks() ?? []) track.onended = ended;
}
