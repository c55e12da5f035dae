import type { Own } from './types';

const picture = { width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 15 } };

/** Opens camera and microphone after joining; falls back to sound, then to writing. Never refuses the seat. */
export async function openMedia(): Promise<Own> {
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices) return { stream: undefined, way: 'text' };
  try {
    return { stream: await devices.getUserMedia({ audio: true, video: picture }), way: 'video' };
  } catch {
    try {
      return { stream: await devices.getUserMedia({ audio: true }), way: 'voice' };
    } catch {
      return { stream: undefined, way: 'text' };
    }
  }
}

export function closeMedia({ stream }: Own): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

export function mute({ stream }: Own, kind: 'audio' | 'video', off: boolean): void {
  for (const track of stream?.getTracks() ?? []) if (track.kind === kind) track.enabled = !off;
}
