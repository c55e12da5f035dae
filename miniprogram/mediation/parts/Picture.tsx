import { useEffect, useRef } from 'react';

/** A moving picture of the browser, without its sound (`Sound`). */
export function Picture({
  stream,
  label,
}: {
  readonly stream: MediaStream;
  readonly label: string;
}) {
  const node = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (node.current && node.current.srcObject !== stream) node.current.srcObject = stream;
  }, [stream]);
  return <video ref={node} className="tile__video" autoPlay playsInline muted aria-label={label} />;
}
