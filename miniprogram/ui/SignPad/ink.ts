/** What the pad draws with, the same on both platforms. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'quadraticCurveTo'
  | 'stroke'
  | 'clearRect'
  | 'scale'
  | 'lineWidth'
  | 'lineCap'
  | 'lineJoin'
  | 'strokeStyle'
>;

export type Point = { readonly x: number; readonly y: number };

/** A signature as it is handed over: a PNG with clear ground, and how often the pen was put down. */
export type Ink = { readonly png: string; readonly strokes: number };

const width = 3.2;
const colour = '#12212a';

/** Shorter than this, in pixels, is a slip and no stroke. */
const slip = 3;

export type Drawing = {
  readonly down: (point: Point) => void;
  readonly move: (point: Point) => void;
  /** The strokes so far. */
  readonly up: () => number;
  readonly clear: () => void;
};

/** Draws smooth strokes on a canvas of the given size in CSS pixels, sharp at `ratio`. */
export function drawing(
  pen: Pen,
  size: { readonly width: number; readonly height: number },
  ratio: number,
): Drawing {
  pen.scale(ratio, ratio);
  pen.lineWidth = width;
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.strokeStyle = colour;
  let last: Point | undefined;
  let middle: Point | undefined;
  let length = 0;
  let strokes = 0;
  return {
    down: (point) => {
      last = point;
      middle = point;
      length = 0;
    },
    move: (point) => {
      if (!last || !middle) return;
      const next = { x: (last.x + point.x) / 2, y: (last.y + point.y) / 2 };
      pen.beginPath();
      pen.moveTo(middle.x, middle.y);
      pen.quadraticCurveTo(last.x, last.y, next.x, next.y);
      pen.stroke();
      length += Math.hypot(point.x - last.x, point.y - last.y);
      last = point;
      middle = next;
    },
    up: () => {
      if (last && length > slip) strokes += 1;
      last = undefined;
      return strokes;
    },
    clear: () => {
      pen.clearRect(0, 0, size.width, size.height);
      strokes = 0;
      last = undefined;
    },
  };
}
