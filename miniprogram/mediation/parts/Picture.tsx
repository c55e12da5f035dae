import { useEffect, useRef } from 'react';

/** A moving picture of the browser; the own one makes no sound. */
export function Picture({
  stream,
  own = false,
  label,
}: {
  readonly stream: MediaStream;
  readonly own?: boolean;
  readonly label: string;
}) {
  const node = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (node.current && node.current.srcObject !== stream) node.current.srcObject = stream;
  }, [stream]);
  return (
    <video ref={node} className="tile__video" autoPlay playsInline muted={own} aria-label={label} />
  );
}
