import * as glassEasel from 'glass-easel';
import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter';
import { pixels } from './rpx';
import { pkg, reportError } from './state';

/** The part of a glass-easel component the built-in components use. */
export type Core = {
  readonly $$: HTMLElement;
  readonly data: Readonly<Record<string, unknown>>;
  readonly triggerEvent: (name: string, detail: unknown, options: object) => void;
  readonly addListener: (name: string, listener: (event: { target: unknown }) => void) => void;
};

// values of glass-easel's const enums EventBubbleStatus and EventMutLevel
const NORMAL = 0;
const NO_DEFAULT = 1;
const FINAL = 2;

glassEasel.globalOptions.throwGlobalError = false;
glassEasel.globalOptions.writeIdToDOM = true;
glassEasel.addGlobalErrorListener((error, method) => {
  reportError(`component ${method ?? 'callback'}`, error);
  return false;
});
/**
 * Two warnings say nothing about the app: the templates of Taro set every attribute it knows, and a
 * built-in takes the ones it has; an element without children has no list of them.
 */
const ofTaro = /is not a valid property$|^The for-list data is neither .* got type "undefined"\.$/;
glassEasel.addGlobalWarningListener((message) => {
  if (!ofTaro.test(message)) reportError('glass-easel warns', message);
  return false;
});

const environment = new MiniProgramEnv();
export const codeSpace = environment.createCodeSpace('', true);
export const componentSpace = codeSpace.getComponentSpace();
const backend = new glassEasel.CurrentWindowBackendContext();

type Touch2D = {
  readonly identifier: number;
  readonly clientX: number;
  readonly clientY: number;
  readonly pageX: number;
  readonly pageY: number;
  readonly x: number;
  readonly y: number;
};

/** A canvas tells where it was touched inside itself; everything else, where on the page. */
const touchesOf = (list: TouchList): readonly Touch2D[] =>
  Array.from(list, (touch) => {
    const canvas = touch.target instanceof Element ? touch.target.closest('wx-canvas') : null;
    const box = canvas?.getBoundingClientRect();
    return {
      identifier: touch.identifier,
      clientX: touch.clientX,
      clientY: touch.clientY,
      pageX: touch.pageX,
      pageY: touch.pageY,
      x: box === undefined ? touch.pageX : touch.clientX - box.left,
      y: box === undefined ? touch.pageY : touch.clientY - box.top,
    };
  });

const fieldsOf = (original: unknown): Record<string, unknown> => {
  if (!(original instanceof TouchEvent)) return {};
  return {
    touches: touchesOf(original.touches),
    changedTouches: touchesOf(original.changedTouches),
  };
};

type Options = { readonly originalEvent?: unknown };

backend.onEvent((target: glassEasel.Element, type: string, detail: unknown, options: Options) => {
  const original = options.originalEvent;
  const source =
    original instanceof Event && original.target instanceof Element ? original.target : null;
  // a disabled button takes no tap, nor does what it lies on
  if (type === 'tap' && source?.closest('wx-button[disabled]') != null) {
    return NORMAL;
  }
  const plain = original instanceof TouchEvent && type !== 'tap' ? {} : detail;
  const event = new glassEasel.Event(type, plain, { ...options, extraFields: fieldsOf(original) });
  glassEasel.Event.dispatchEvent(target, event);
  return event.defaultPrevented() ? NO_DEFAULT : NORMAL;
});

// the built-ins themselves fire input, change, scroll and so on, with the details WeChat gives
const listen = backend.setListenerStats.bind(backend);
backend.setListenerStats = (element, type, capture, level) => {
  if (!/^(touch|animation|transition)/.test(type)) return;
  if (type === 'touchmove' && Number(level) === FINAL && element instanceof HTMLElement) {
    element.style.touchAction = 'none';
  }
  listen(element, type, capture, level);
};

const builtIns = new Set<string>();
type Created = ReturnType<typeof backend.document.createElement>;

/** Style texts of the app may hold rpx, which a browser does not know. */
const createElement = (tag: string): Created => {
  const node = document.createElement(builtIns.has(tag) ? `wx-${tag}` : tag);
  const setAttribute = node.setAttribute.bind(node);
  node.setAttribute = (name: string, value: string) =>
    setAttribute(name, name === 'style' ? pixels(String(value)) : value);
  return node as unknown as Created;
};
backend.document = {
  createElement,
  createTextNode: (text: string) => document.createTextNode(text) as unknown as Created,
  createDocumentFragment: () => document.createDocumentFragment() as unknown as Created,
};

const associated = environment.associateBackend(backend);

/** Registers a built-in component under the tag the app writes. */
export const registerBuiltIn = (tag: string, definition: object): void => {
  builtIns.add(tag);
  const component = componentSpace
    .define(`built-in/${tag}`)
    .definition(definition)
    .registerComponent();
  componentSpace.setGlobalUsingComponent(tag, component.general());
};

/** Hands templates and component settings of the package to the framework. */
export const registerPackage = (): void => {
  for (const [path, json] of Object.entries(pkg.jsons)) {
    if (path === 'app' || /^(project\.|sitemap)/.test(path)) continue;
    codeSpace.addComponentStaticConfig(path, json);
  }
  for (const [path, content] of Object.entries(pkg.templates)) {
    const template = { groupList: pkg.templates, content };
    codeSpace.addCompiledTemplate(
      path,
      template as unknown as glassEasel.template.ComponentTemplate,
    );
  }
  codeSpace.component('').definition({}).register();
};

export const createPageRoot = (path: string) => associated.createRoot('wx-page', codeSpace, path);
export type PageRoot = ReturnType<typeof createPageRoot>;

type Marked = { readonly __wxElement?: glassEasel.Element };

/** The framework's element behind an element of the page, if it has one. */
export const elementOf = (node: Element): glassEasel.Element | undefined =>
  (node as unknown as Marked).__wxElement;
