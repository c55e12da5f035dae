import { setTitle } from '../shell';
import { textOf } from '../state';
import { define, truthy, type Instance } from './define';

const pageOf = (self: Instance): HTMLElement | null => self.host.closest('wx-page');

const changeMeta = (self: Instance, name: string, value: unknown): void => {
  const page = pageOf(self);
  const text = textOf(value);
  if (page === null) return;
  if (name === 'pageStyle') {
    page.setAttribute('style', text);
    // the window scrolls, so a page that must not scroll stops the window
    document.documentElement.style.overflow = /overflow\s*:\s*hidden/.test(text) ? 'hidden' : '';
  }
  if (name === 'rootFontSize') document.documentElement.style.fontSize = text;
  if (name === 'pageFontSize') page.style.fontSize = text;
  if (name === 'backgroundColor') document.body.style.backgroundColor = text;
  if (name === 'scrollTop' && text !== '') window.scrollTo(0, parseFloat(text));
};

const releaseMeta = (): void => {
  document.documentElement.style.overflow = '';
  document.documentElement.style.fontSize = '';
};

const portals = new WeakMap<Element, HTMLElement>();

/** Everything put into the portal goes to the end of the page instead, out of its surroundings. */
const attachPortal = (self: Instance): void => {
  const page = pageOf(self);
  if (page === null || self.data['enable'] === false) return;
  const place = document.createElement('wx-root-portal-content');
  place.append(...self.host.childNodes);
  page.appendChild(place);
  portals.set(self.host, place);
  const host = self.host;
  host.appendChild = (node) => place.appendChild(node);
  host.insertBefore = (node, before) => place.insertBefore(node, before);
  host.removeChild = (node) => place.removeChild(node);
  host.replaceChild = (node, old) => place.replaceChild(node, old);
};

export const definePageLevel = (): void => {
  define('page-meta', {
    properties: ['pageStyle', 'rootFontSize', 'pageFontSize', 'backgroundColor', 'scrollTop'],
    change: changeMeta,
    detach: releaseMeta,
  });
  define('navigation-bar', {
    properties: ['title', 'backgroundColor', 'frontColor'],
    change: (_self, name, value) => {
      if (name === 'title' && truthy(value)) setTitle(String(value));
    },
  });
  define('root-portal', {
    properties: ['enable'],
    attach: attachPortal,
    detach: (self) => portals.get(self.host)?.remove(),
  });
};
