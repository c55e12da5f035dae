import { Canvas } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useId, useRef } from 'react';
import { aria } from '../aria';
import { drawing, type Drawing, type Pen } from './ink';
import type { SurfaceProps } from './types';

type CanvasNode = {
  width: number;
  height: number;
  getContext(kind: '2d'): Pen;
  toDataURL(type: 'image/png'): string;
};
type Touched = { readonly touches: readonly { readonly x: number; readonly y: number }[] };

/** WeChat's Canvas 2D; its touches carry places relative to the canvas. */
export function Surface({ label, wiped, onInk }: SurfaceProps) {
  const id = `ink${useId().replace(/:/g, '')}`;
  const node = useRef<CanvasNode>();
  const draw = useRef<Drawing>();

  useEffect(() => {
    Taro.nextTick(() => {
      Taro.createSelectorQuery()
        .select(`#${id}`)
        .fields({ node: true, size: true })
        .exec((found: readonly ({ node: CanvasNode; width: number; height: number } | null)[]) => {
          const hit = found[0];
          if (!hit) return;
          const ratio = Taro.getWindowInfo().pixelRatio;
          hit.node.width = hit.width * ratio;
          hit.node.height = hit.height * ratio;
          node.current = hit.node;
          draw.current = drawing(hit.node.getContext('2d'), hit, ratio);
        });
    });
  }, [id, wiped]);

  const first = (event: unknown) => (event as Touched).touches[0];
  const finish = () => {
    const strokes = draw.current?.up() ?? 0;
    if (strokes > 0 && node.current) onInk({ png: node.current.toDataURL('image/png'), strokes });
  };

  return (
    <Canvas
      type="2d"
      id={id}
      className="signpad__ink"
      disableScroll
      onTouchStart={(event) => {
        const point = first(event);
        if (point) draw.current?.down(point);
      }}
      onTouchMove={(event) => {
        const point = first(event);
        if (point) draw.current?.move(point);
      }}
      onTouchEnd={finish}
      onTouchCancel={finish}
      {...aria({ label })}
    />
  );
}
