import { browserAddress, bytesOfBase64, keepTemporary } from '../files';
import { currentPath } from '../current';
import { textOf } from '../state';
import { top } from '../pages';
import { api, Refusal, type Options } from './settle';

/** Gives a canvas what the mini-program's canvas node has beyond the browser's. */
export const canvasNode = (canvas: HTMLCanvasElement): HTMLCanvasElement =>
  Object.assign(canvas, {
    createImage: () => {
      const image = new Image();
      const src = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src');
      Object.defineProperty(image, 'src', {
        get: () => src?.get?.call(image) as string,
        set: (path: string) => src?.set?.call(image, browserAddress(path, currentPath())),
      });
      return image;
    },
    createPath2D: (path?: string) => new Path2D(path),
    createImageData: (width: number, height: number) => new ImageData(width, height),
    requestAnimationFrame: window.requestAnimationFrame.bind(window),
    cancelAnimationFrame: window.cancelAnimationFrame.bind(window),
  });

const find = (o: Options): HTMLCanvasElement => {
  if (o['canvas'] instanceof HTMLCanvasElement) return o['canvas'];
  const id = CSS.escape(textOf(o['canvasId']));
  const found = top().box.querySelector(`wx-canvas[id$="--${id}"] > canvas`);
  if (found instanceof HTMLCanvasElement) return found;
  throw new Refusal('canvas is empty');
};

const numberOr = (value: unknown, usual: number): number =>
  typeof value === 'number' ? value : usual;

const toTempFilePath = (o: Options) => {
  const canvas = find(o);
  const ratio = canvas.width / (canvas.getBoundingClientRect().width || canvas.width);
  const x = numberOr(o['x'], 0) * ratio;
  const y = numberOr(o['y'], 0) * ratio;
  const width = numberOr(o['width'], canvas.width / ratio) * ratio;
  const height = numberOr(o['height'], canvas.height / ratio) * ratio;
  const picture = document.createElement('canvas');
  picture.width = Math.round(numberOr(o['destWidth'], width));
  picture.height = Math.round(numberOr(o['destHeight'], height));
  const pen = picture.getContext('2d');
  if (pen === null) throw new Refusal('canvas has no context');
  const jpeg = o['fileType'] === 'jpg';
  if (jpeg) {
    pen.fillStyle = '#000';
    pen.fillRect(0, 0, picture.width, picture.height);
  }
  pen.drawImage(canvas, x, y, width, height, 0, 0, picture.width, picture.height);
  const data = picture.toDataURL(jpeg ? 'image/jpeg' : 'image/png', numberOr(o['quality'], 1));
  const bytes = bytesOfBase64(data.slice(data.indexOf(',') + 1));
  return { tempFilePath: keepTemporary(bytes, jpeg ? '.jpg' : '.png') };
};

export const canvas = {
  canvasToTempFilePath: api('canvasToTempFilePath', toTempFilePath),
  createOffscreenCanvas: (o: { readonly width?: number; readonly height?: number } = {}) => {
    const made = document.createElement('canvas');
    made.width = o.width ?? 300;
    made.height = o.height ?? 150;
    return canvasNode(made);
  },
};
