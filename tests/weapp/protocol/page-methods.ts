import type { Session } from '../session';
import { list, names, query, text, type Methods, type Params, type Registry } from './registry';

const first = async (session: Session, registry: Registry, params: Params) => {
  const handle = (await query(session, text(params, 'selector'), { pageId: params['pageId'] }))[0];
  if (handle === undefined) throw new Error('no such element');
  return registry.add(handle);
};

const data = async (session: Session, pageId: unknown): Promise<unknown> =>
  (await session.app()).evaluate((app, id) => {
    const page = app.stack.find((open) => open.id === id) ?? app.top();
    return JSON.parse(JSON.stringify(page.instance.data)) as unknown;
  }, pageId);

const at = (value: unknown, path: string): unknown =>
  path
    .split(/[.[\]]+/)
    .filter((step) => step !== '')
    .reduce<unknown>((part, step) => (part as Params | undefined)?.[step], value);

/** The `Page.*` part of the automation protocol. */
export const pageMethods = (session: Session, registry: Registry): Methods => ({
  'Page.getElement': (params) => first(session, registry, params),
  'Page.getElements': async (params) => {
    const found = await query(session, text(params, 'selector'), { pageId: params['pageId'] });
    return { elements: await Promise.all(found.map(registry.add)) };
  },
  'Page.getData': async (params) => {
    const all = await data(session, params['pageId']);
    return { data: typeof params['path'] === 'string' ? at(all, params['path']) : all };
  },
  'Page.setData': async (params) => {
    await (
      await session.app()
    ).evaluate((app, next) => app.top().instance.setData(next), params['data']);
    return {};
  },
  'Page.callMethod': async (params) => ({
    result: await (
      await session.app()
    ).evaluate(
      (app, [method, args]) => {
        const work = app.top().instance[method];
        if (typeof work !== 'function') throw new Error(`the page has no method ${method}`);
        return (work as (...given: readonly unknown[]) => unknown).call(
          app.top().instance,
          ...args,
        );
      },
      [text(params, 'method'), list(params, 'args')] as const,
    ),
  }),
  'Page.getWindowProperties': async (params) => ({
    properties: await session
      .frame()
      .evaluate(
        (wanted) =>
          wanted.map((name) =>
            name
              .split('.')
              .reduce<unknown>(
                (part, step) => (part as Record<string, unknown> | undefined)?.[step],
                window,
              ),
          ),
        names(params),
      ),
  }),
});
