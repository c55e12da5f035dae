import { useCallback, useEffect, useState } from 'react';

/** Seconds until a code may be asked for again: `left` falls to 0, `start(60)` begins anew. */
export function useCountdown(): {
  readonly left: number;
  readonly start: (seconds: number) => void;
} {
  const [until, setUntil] = useState(0);
  const [left, setLeft] = useState(0);

  const start = useCallback((seconds: number) => {
    setUntil(Date.now() + seconds * 1000);
    setLeft(seconds);
  }, []);

  useEffect(() => {
    if (until === 0) return undefined;
    // Counted from the clock, so that a phone that slept shows the right figure.
    const timer = setInterval(() => {
      const seconds = Math.max(0, Math.ceil((until - Date.now()) / 1000));
      setLeft(seconds);
      if (seconds === 0) setUntil(0);
    }, 500);
    return () => clearInterval(timer);
  }, [until]);

  return { left, start };
}
