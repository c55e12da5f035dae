import type { Session } from '../session';
import { list, text, type Methods } from './registry';

type PageInfo = { readonly pageId: number; readonly path: string; readonly query: unknown };

const pageStack = async (session: Session): Promise<readonly PageInfo[]> =>
  (await session.app()).evaluate((app) =>
    app.stack.map(({ id, path, query }) => ({ pageId: id, path, query: { ...query } })),
  );

const currentPage = async (session: Session): Promise<PageInfo> => {
  const page = (await pageStack(session)).at(-1);
  if (page === undefined) throw new Error('No page is open.');
  return page;
};

const callWx = async (session: Session, name: string, args: readonly unknown[]): Promise<unknown> =>
  (await session.app()).evaluate(
    async (app, [method, given]) => {
      try {
        return await app.call(method, ...given);
      } catch (error) {
        const refused = error as { readonly errMsg?: string };
        throw refused.errMsg === undefined ? error : new Error(refused.errMsg);
      }
    },
    [name, args] as const,
  );

type Mock = {
  readonly method: string;
  readonly code: string | null;
  readonly args: readonly unknown[];
  readonly result: unknown;
  readonly restore: boolean;
};

const mockWx = async (session: Session, mock: Mock): Promise<void> =>
  (await session.app()).evaluate((app, { method, code, args, result, restore }) => {
    if (restore) app.mocks.delete(method);
    else if (code === null) app.mocks.set(method, result);
    else {
      const work = app.compile(code);
      app.mocks.set(method, function (this: unknown, options: unknown) {
        return work.call(this, options, ...args);
      });
    }
  }, mock);

const callFunction = async (session: Session, code: string, args: readonly unknown[]) =>
  (await session.app()).evaluate((app, [source, given]) => app.compile(source)(...given), [
    code,
    args,
  ] as const);

/** The `Tool.*` and `App.*` part of the automation protocol. */
export const appMethods = (
  session: Session,
  emit: (method: string, params: object) => void,
): Methods => ({
  'Tool.getInfo': async () => ({ SDKVersion: '3.8.0', version: 'weapp-harness' }),
  'Tool.close': async () => {
    setTimeout(() => void session.close(), 0);
    return {};
  },
  'App.exit': async () => ({}),
  'App.enableLog': async () => ({}),
  'App.getPageStack': async () => ({ pageStack: await pageStack(session) }),
  'App.getCurrentPage': () => currentPage(session),
  'App.callWxMethod': async (params) => ({
    result: await callWx(session, text(params, 'method'), list(params, 'args')),
  }),
  'App.mockWxMethod': async (params) => {
    const code = params['functionDeclaration'];
    await mockWx(session, {
      method: text(params, 'method'),
      code: typeof code === 'string' ? code : null,
      args: list(params, 'args'),
      result: params['result'],
      restore: typeof code !== 'string' && !('result' in params),
    });
    return {};
  },
  'App.callFunction': async (params) => ({
    result: await callFunction(session, text(params, 'functionDeclaration'), list(params, 'args')),
  }),
  'App.addBinding': async (params) => {
    const name = text(params, 'name');
    await session.page.exposeBinding(name, (_source, ...args: readonly unknown[]) => {
      emit('App.bindingCalled', { name, args });
    });
    return {};
  },
  'App.captureScreenshot': async () => ({
    data: (await session.page.screenshot()).toString('base64'),
  }),
});
