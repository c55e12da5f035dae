import { breathe, tapElement, typeInto, type Handle, type Session } from '../session';
import { list, names, query, text, type Methods, type Params, type Registry } from './registry';

const properties = async (session: Session, handle: Handle, wanted: readonly string[]) =>
  (await session.app()).evaluate(
    (app, [node, list]) => {
      const component = app.instanceOf(node);
      const known = Object.fromEntries(
        Object.keys(component?.data ?? {}).map((name) => [name, true]),
      );
      const of = (name: string): unknown => {
        if (name === '__propPublic') return known;
        if (name === 'value' && component?.value !== undefined) return component.value();
        return component?.data[name] ?? null;
      };
      return list.map(of);
    },
    [handle, wanted] as const,
  );

/** Fires an event; what a picker or slider cannot give is refused. */
export const trigger = async (
  session: Session,
  handle: Handle,
  type: string,
  detail: unknown,
): Promise<void> => {
  await (
    await session.app()
  ).evaluate(
    (app, [node, name, given]) => {
      const component = app.instanceOf(node);
      if (component === undefined) throw new Error('the element takes no events');
      const value = (given as { readonly value?: unknown } | undefined)?.value;
      if (name === 'change' && component.choose !== undefined) component.choose(value);
      else component.fire(name, given ?? {});
    },
    [handle, type, detail] as const,
  );
  await breathe(session);
};

type TouchCall = { readonly type: string; readonly params: Params };

/** Runs in the page: sends a touch event with the touches given, or one in the middle. */
const touch = (node: HTMLElement | SVGElement, { type, params }: TouchCall): void => {
  const box = node.getBoundingClientRect();
  const made = (value: unknown, at: number): Touch => {
    const { identifier, clientX, clientY } = value as Partial<Touch>;
    return new Touch({
      identifier: identifier ?? at,
      target: node,
      clientX: clientX ?? box.left + box.width / 2,
      clientY: clientY ?? box.top + box.height / 2,
    });
  };
  const given = (value: unknown): Touch[] => (Array.isArray(value) ? value.map(made) : []);
  const touches = given(params['touches']);
  const changed = given(params['changedTouches'] ?? params['changeTouches']);
  const options = { bubbles: true, cancelable: true, composed: true };
  const standard = changed.length > 0 ? changed : [made({}, 0)];
  node.dispatchEvent(new TouchEvent(type, { ...options, touches, changedTouches: standard }));
};

const dispatchTouch =
  (session: Session, registry: Registry, type: string) => async (params: Params) => {
    await registry.find(params).evaluate(touch, { type, params });
    await breathe(session);
    return {};
  };

type Call = (session: Session, handle: Handle, args: readonly unknown[]) => Promise<unknown>;

const choose: Call = (session, handle, args) =>
  trigger(session, handle, 'change', { value: args[0] });
const typeText: Call = (session, handle, args) => typeInto(session, handle, String(args[0]));
const read =
  (name: 'scrollTop' | 'scrollLeft' | 'scrollWidth' | 'scrollHeight'): Call =>
  (_session, handle) =>
    handle.evaluate((node, wanted) => node[wanted], name);

const FUNCTIONS: Readonly<Record<string, Call>> = {
  'input.input': typeText,
  'textarea.input': typeText,
  'switch.tap': (session, handle) => tapElement(session, handle),
  'slider.slideTo': choose,
  'swiper.swipeTo': choose,
  'scroll-view.scrollTo': (_session, handle, args) =>
    handle.evaluate((node, [x, y]) => node.scrollTo(x, y), [
      Number(args[0]),
      Number(args[1]),
    ] as const),
  'scroll-view.scrollTop': read('scrollTop'),
  'scroll-view.scrollLeft': read('scrollLeft'),
  'scroll-view.scrollWidth': read('scrollWidth'),
  'scroll-view.scrollHeight': read('scrollHeight'),
};

const readers = (session: Session, registry: Registry): Methods => ({
  'Element.getDOMProperties': async (params) => ({
    properties: await registry
      .find(params)
      .evaluate(
        (node, list) => list.map((name) => (node as unknown as Record<string, unknown>)[name]),
        names(params),
      ),
  }),
  'Element.getAttributes': async (params) => ({
    attributes: await registry
      .find(params)
      .evaluate(
        (node, list) =>
          list.map((name) =>
            name === 'id' ? node.id.replace(/^.*--/, '') : node.getAttribute(name),
          ),
        names(params),
      ),
  }),
  'Element.getProperties': async (params) => ({
    properties: await properties(session, registry.find(params), names(params)),
  }),
  'Element.getStyles': async (params) => ({
    styles: await registry
      .find(params)
      .evaluate(
        (node, list) => list.map((name) => getComputedStyle(node).getPropertyValue(name)),
        names(params),
      ),
  }),
  'Element.getOffset': (params) =>
    registry.find(params).evaluate((node) => {
      const box = node.getBoundingClientRect();
      return { left: box.left + window.scrollX, top: box.top + window.scrollY };
    }),
  'Element.getWXML': async (params) => ({
    wxml: await registry
      .find(params)
      .evaluate(
        (node, kind) =>
          (kind === 'outer' ? node.outerHTML : node.innerHTML).replace(/<(\/?)wx-/g, '<$1'),
        params['type'],
      ),
  }),
});

/** The `Element.*` part of the automation protocol. */
export const elementMethods = (session: Session, registry: Registry): Methods => ({
  ...readers(session, registry),
  'Element.getElement': async (params) => {
    const handle = (await query(session, text(params, 'selector'), registry.find(params)))[0];
    if (handle === undefined) throw new Error('no such element');
    return registry.add(handle);
  },
  'Element.getElements': async (params) => {
    const found = await query(session, text(params, 'selector'), registry.find(params));
    return { elements: await Promise.all(found.map(registry.add)) };
  },
  'Element.tap': async (params) => {
    await tapElement(session, registry.find(params));
    return {};
  },
  'Element.triggerEvent': async (params) => {
    await trigger(session, registry.find(params), text(params, 'type'), params['detail']);
    return {};
  },
  'Element.touchstart': dispatchTouch(session, registry, 'touchstart'),
  'Element.touchmove': dispatchTouch(session, registry, 'touchmove'),
  'Element.touchend': dispatchTouch(session, registry, 'touchend'),
  'Element.callFunction': async (params) => {
    const name = text(params, 'functionName');
    const work = FUNCTIONS[name];
    if (work === undefined) throw new Error(`unsupported function: ${name}`);
    return { result: await work(session, registry.find(params), list(params, 'args')) };
  },
});
