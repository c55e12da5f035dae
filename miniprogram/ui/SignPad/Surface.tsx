import { useEffect, useRef, type PointerEvent } from 'react';
import { drawing, type Drawing } from './ink';
import type { SurfaceProps } from './types';

/** A browser canvas under finger, pen or mouse. */
export function Surface({ label, wiped, onInk }: SurfaceProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const draw = useRef<Drawing>();

  useEffect(() => {
    const node = canvas.current;
    const pen = node?.getContext('2d');
    if (!node || !pen) return;
    const ratio = window.devicePixelRatio || 1;
    const { width, height } = node.getBoundingClientRect();
    node.width = width * ratio;
    node.height = height * ratio;
    draw.current = drawing(pen, { width, height }, ratio);
  }, [wiped]);

  const at = (event: PointerEvent<HTMLCanvasElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };
  const finish = () => {
    const strokes = draw.current?.up() ?? 0;
    if (strokes > 0 && canvas.current)
      onInk({ png: canvas.current.toDataURL('image/png'), strokes });
  };

  return (
    <canvas
      ref={canvas}
      className="signpad__ink"
      role="img"
      aria-label={label}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        draw.current?.down(at(event));
      }}
      onPointerMove={(event) => draw.current?.move(at(event))}
      onPointerUp={finish}
      onPointerCancel={finish}
    />
  );
}
