import { registerBuiltIn, type Core } from '../easel';
import { textOf } from '../state';

/** One built-in component on a page. */
export type Instance = {
  readonly tag: string;
  readonly host: HTMLElement;
  readonly data: Readonly<Record<string, unknown>>;
  /** Fires an event of the component, as WeChat does: not bubbling. */
  readonly fire: (type: string, detail: unknown) => void;
  readonly onTap: (listener: (from: Element | null) => void) => void;
  /** Element that carries the ARIA attributes; the inner field of an input. */
  labelled: HTMLElement;
  /** What a form or a test reads as the component's value. */
  value?: () => unknown;
  /** Switches a choice on or off. */
  toggle?: () => void;
  /** Chooses a value in one step (picker, slider, swiper). */
  choose?: (value: unknown) => void;
};

export type BuiltIn = {
  readonly properties: readonly string[];
  readonly attach?: (self: Instance) => void;
  readonly change?: (self: Instance, name: string, value: unknown) => void;
  readonly detach?: (self: Instance) => void;
};

const instances = new WeakMap<Element, Instance>();

export const instanceOf = (node: Element | null | undefined): Instance | undefined =>
  node == null ? undefined : instances.get(node);

/** The component of that tag around an element. */
export const around = (node: Element, tag: string): Instance | undefined =>
  instanceOf(node.parentElement?.closest(`wx-${tag}`));

/** Components of that tag inside an element, in page order. */
export const within = (node: Element, tag: string): readonly Instance[] =>
  Array.from(node.querySelectorAll(`wx-${tag}`)).flatMap((found) => instanceOf(found) ?? []);

export const truthy = (value: unknown): boolean => Boolean(value) && value !== 'false';

const ARIA = [
  ...['ariaLabel', 'ariaRole', 'ariaHidden', 'ariaDisabled', 'ariaChecked', 'ariaSelected'],
  ...[
    'ariaExpanded',
    'ariaLive',
    'ariaRequired',
    'ariaInvalid',
    'ariaModal',
    'ariaValuenow',
    'ariaBusy',
  ],
  ...[
    'ariaValuemin',
    'ariaValuetext',
    'ariaValuemax',
    'ariaHaspopup',
    'ariaLabelledby',
    'ariaDescribedby',
  ],
  ...['ariaControls', 'ariaCurrent', 'ariaLevel', 'role', 'tabindex'],
];

export const setAttribute = (node: Element, name: string, value: unknown): void => {
  const gone = value === undefined || value === null || value === '' || value === false;
  if (gone) node.removeAttribute(name);
  else node.setAttribute(name, value === true ? '' : textOf(value));
};

const setAria = (self: Instance, name: string, value: unknown): void => {
  const attribute = name === 'ariaRole' ? 'role' : name.replace(/^aria/, 'aria-').toLowerCase();
  // an empty one is an attribute the app did not set; false is a value
  setAttribute(
    self.labelled,
    attribute,
    value === false ? 'false' : value === true ? 'true' : value,
  );
};

const instanceFor = (tag: string, core: Core): Instance => ({
  tag,
  host: core.$$,
  get data() {
    return core.data;
  },
  fire: (type, detail) => core.triggerEvent(type, detail, { bubbles: false, composed: false }),
  onTap: (listener) =>
    core.addListener('tap', (event) => {
      const from = (event.target as { readonly $$?: unknown }).$$;
      listener(from instanceof Element ? from : null);
    }),
  labelled: core.$$,
});

const apply = (kind: BuiltIn, self: Instance, name: string, value: unknown): void => {
  if (ARIA.includes(name)) setAria(self, name, value);
  else if (name === 'hidden') setAttribute(self.host, 'hidden', truthy(value));
  else kind.change?.(self, name, value);
};

/** Makes a built-in component known to the framework. */
export const define = (tag: string, kind: BuiltIn): void => {
  const names = [...new Set([...kind.properties, 'hidden', ...ARIA])];
  const properties = Object.fromEntries(names.map((n) => [n, { type: null, value: undefined }]));
  const observers = Object.fromEntries(
    names.map((name) => [
      name,
      function (this: Core, value: unknown) {
        const self = instanceOf(this.$$);
        if (self !== undefined) apply(kind, self, name, value);
      },
    ]),
  );
  registerBuiltIn(tag, {
    properties,
    observers,
    lifetimes: {
      attached(this: Core) {
        const self = instanceFor(tag, this);
        instances.set(this.$$, self);
        kind.attach?.(self);
        for (const name of names) {
          const value = this.data[name];
          if (value !== undefined && value !== null) apply(kind, self, name, value);
        }
      },
      detached(this: Core) {
        const self = instanceOf(this.$$);
        if (self !== undefined) kind.detach?.(self);
      },
    },
  });
};
