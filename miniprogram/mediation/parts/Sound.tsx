import { useEffect, useRef } from 'react';

/** A voice of the room, heard whatever its tile shows. Browsers keep it silent until the page was touched. */
export function Sound({
  stream,
  onSilenced,
}: {
  readonly stream: MediaStream;
  readonly onSilenced: (play: () => void) => void;
}) {
  const node = useRef<HTMLAudioElement>(null);
  useEffect(() => {
    const audio = node.current;
    if (!audio) return;
    if (audio.srcObject !== stream) audio.srcObject = stream;
    audio.play().catch((error: unknown) => {
      const silenced = error instanceof Error && error.name === 'NotAllowedError';
      if (silenced) onSilenced(() => void audio.play().catch(() => undefined));
    });
  }, [stream, onSilenced]);
  return <audio ref={node} autoPlay hidden />;
}
