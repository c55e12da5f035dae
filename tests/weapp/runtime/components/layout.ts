import { textOf } from '../state';
import { define, instanceOf, setAttribute, truthy, type Instance } from './define';

const attachScroll = (self: Instance): void => {
  const host = self.host;
  let wasAtEnd = false;
  host.addEventListener('scroll', () => {
    self.fire('scroll', {
      scrollTop: host.scrollTop,
      scrollLeft: host.scrollLeft,
      scrollHeight: host.scrollHeight,
      scrollWidth: host.scrollWidth,
    });
    const limit = Number(self.data['lowerThreshold'] ?? 50);
    const atEnd = host.scrollTop + host.clientHeight >= host.scrollHeight - limit;
    if (atEnd && !wasAtEnd) self.fire('scrolltolower', { direction: 'bottom' });
    wasAtEnd = atEnd;
  });
};

const changeScroll = (self: Instance, name: string, value: unknown): void => {
  const host = self.host;
  if (name === 'scrollX') host.style.overflowX = truthy(value) ? 'auto' : 'hidden';
  if (name === 'scrollY') host.style.overflowY = truthy(value) ? 'auto' : 'hidden';
  if (name === 'scrollTop' && value !== '') host.scrollTop = Number(value);
  if (name === 'scrollLeft' && value !== '') host.scrollLeft = Number(value);
  if (name === 'scrollIntoView' && value !== '') {
    const target = host.querySelector(`[id$="--${CSS.escape(String(value))}"]`);
    target?.scrollIntoView({ block: 'start' });
  }
};

/** Shows one of its items at a time; the others are there but out of sight. */
const showItem = (self: Instance, index: number): void => {
  const items = Array.from(self.host.children).filter((n) => n.tagName === 'WX-SWIPER-ITEM');
  items.forEach((item, at) => item.toggleAttribute('hidden', at !== index));
};

const attachSwiper = (self: Instance): void => {
  self.choose = (value) => {
    showItem(self, Number(value));
    self.fire('change', { current: Number(value), source: 'touch' });
  };
  setTimeout(() => showItem(self, Number(self.data['current'] ?? 0)), 0);
};

const attachSlider = (self: Instance): void => {
  const field = document.createElement('input');
  field.type = 'range';
  self.labelled = field;
  self.value = () => Number(field.value);
  field.addEventListener('input', () => self.fire('changing', { value: Number(field.value) }));
  field.addEventListener('change', () => self.fire('change', { value: Number(field.value) }));
  self.choose = (value) => {
    if (truthy(self.data['disabled'])) throw new Error('The slider is disabled.');
    field.value = String(value);
    self.fire('change', { value: Number(field.value) });
  };
  self.host.appendChild(field);
};

const changeSlider = (self: Instance, name: string, value: unknown): void => {
  const field = self.labelled as HTMLInputElement;
  if (name === 'disabled') field.disabled = truthy(value);
  else if (name === 'min' || name === 'max' || name === 'step' || name === 'value') {
    field[name] = String(value);
  }
};

type RichNode = {
  readonly name?: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, string>>;
  readonly children?: readonly RichNode[];
};

const richNode = (node: RichNode): Node => {
  if (node.name === undefined) return document.createTextNode(node.text ?? '');
  const made = document.createElement(node.name);
  for (const [name, value] of Object.entries(node.attrs ?? {})) made.setAttribute(name, value);
  (node.children ?? []).forEach((child) => made.appendChild(richNode(child)));
  return made;
};

const changeRichText = (self: Instance, name: string, value: unknown): void => {
  if (name !== 'nodes') return;
  if (Array.isArray(value)) self.host.replaceChildren(...(value as RichNode[]).map(richNode));
  else self.host.innerHTML = textOf(value).replace(/<script/gi, '&lt;script');
};

export const defineLayout = (): void => {
  define('view', { properties: ['hoverClass'] });
  define('text', { properties: ['selectable', 'userSelect', 'space', 'decode'] });
  define('cover-view', { properties: [] });
  define('cover-image', { properties: ['src'] });
  define('block', { properties: [] });
  define('scroll-view', {
    properties: [
      'scrollX',
      'scrollY',
      'scrollTop',
      'scrollLeft',
      'scrollIntoView',
      'lowerThreshold',
    ],
    attach: attachScroll,
    change: changeScroll,
  });
  define('swiper', {
    properties: ['current', 'autoplay', 'indicatorDots'],
    attach: attachSwiper,
    change: (self, name, value) => {
      if (name === 'current' && instanceOf(self.host) === self) showItem(self, Number(value));
    },
  });
  define('swiper-item', { properties: ['itemId'] });
  define('slider', {
    properties: ['min', 'max', 'step', 'value', 'disabled', 'name', 'showValue'],
    attach: attachSlider,
    change: changeSlider,
  });
  define('progress', {
    properties: ['percent', 'activeColor'],
    attach: (self) => {
      setAttribute(self.host, 'role', 'progressbar');
      self.host.appendChild(document.createElement('span'));
    },
    change: (self, name, value) => {
      const bar = self.host.querySelector('span');
      if (name === 'percent' && bar !== null) bar.style.width = `${String(value)}%`;
    },
  });
  define('icon', { properties: ['type', 'size', 'color'] });
  define('rich-text', { properties: ['nodes', 'space'], change: changeRichText });
};
