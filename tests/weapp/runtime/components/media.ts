import { browserAddress } from '../files';
import { textOf } from '../state';
import { define, setAttribute, truthy, type Instance } from './define';
import { currentPath } from '../current';

const FIT: Readonly<Record<string, string>> = {
  aspectFit: 'contain',
  aspectFill: 'cover',
  center: 'none',
};

const picture = (self: Instance): HTMLImageElement | null => self.host.querySelector('img');

const attachImage = (self: Instance): void => {
  const image = document.createElement('img');
  image.alt = '';
  image.onload = () =>
    self.fire('load', { width: image.naturalWidth, height: image.naturalHeight });
  image.onerror = () => self.fire('error', { errMsg: `load fail ${String(self.data['src'])}` });
  self.labelled = image;
  self.host.appendChild(image);
};

const changeImage = (self: Instance, name: string, value: unknown): void => {
  const image = picture(self);
  if (image === null) return;
  if (name === 'src') {
    if (value === '' || value === null) image.removeAttribute('src');
    else image.src = browserAddress(textOf(value), currentPath());
  }
  if (name !== 'mode') return;
  const mode = String(value);
  image.style.objectFit = FIT[mode] ?? 'fill';
  if (mode === 'widthFix') self.host.style.height = image.style.height = 'auto';
  if (mode === 'heightFix') self.host.style.width = image.style.width = 'auto';
};

const attachCanvas = (self: Instance): void => {
  const canvas = document.createElement('canvas');
  self.host.appendChild(canvas);
};

const attachVideo = (self: Instance): void => {
  const video = document.createElement('video');
  video.controls = true;
  video.addEventListener('play', () => self.fire('play', {}));
  video.addEventListener('ended', () => self.fire('ended', {}));
  self.host.appendChild(video);
};

export const defineMedia = (): void => {
  define('image', {
    properties: ['src', 'mode', 'lazyLoad', 'showMenuByLongpress'],
    attach: attachImage,
    change: changeImage,
  });
  define('canvas', {
    properties: ['type', 'canvasId', 'disableScroll'],
    attach: attachCanvas,
    change: (self, name, value) => {
      if (name === 'disableScroll') self.host.style.touchAction = truthy(value) ? 'none' : '';
    },
  });
  define('video', {
    properties: ['src', 'controls', 'autoplay', 'poster'],
    attach: attachVideo,
    change: (self, name, value) => {
      const video = self.host.querySelector('video');
      if (name === 'src' && video !== null)
        video.src = browserAddress(textOf(value), currentPath());
    },
  });
  // a browser has no room of live pictures: these only take their place on the page
  for (const tag of ['live-player', 'live-pusher', 'camera', 'map', 'web-view']) {
    define(tag, {
      properties: ['src', 'url'],
      change: (self, name, value) => setAttribute(self.host, `data-${name}`, value),
    });
  }
};
