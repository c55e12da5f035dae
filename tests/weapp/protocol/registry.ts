import type { Handle, Session } from '../session';

export type Params = Readonly<Record<string, unknown>>;
export type Methods = Readonly<Record<string, (params: Params) => Promise<object>>>;
export type ElementInfo = { readonly elementId: string; readonly tagName: string };

export type Registry = {
  readonly add: (handle: Handle) => Promise<ElementInfo>;
  /** @throws Error when the id is not known or its page is gone */
  readonly find: (params: Params) => Handle;
};

export const text = (params: Params, name: string): string => {
  const value = params[name];
  if (typeof value !== 'string') throw new Error(`The parameter ${name} must be a text.`);
  return value;
};

export const list = (params: Params, name: string): readonly unknown[] =>
  Array.isArray(params[name]) ? (params[name] as readonly unknown[]) : [];

export const names = (params: Params): readonly string[] => list(params, 'names').map(String);

/** Elements handed out to the client, by the id it gets for each. */
export const createRegistry = (): Registry => {
  const handles = new Map<string, Handle>();
  let sequence = 0;
  return {
    add: async (handle) => {
      sequence += 1;
      const elementId = `e${sequence}`;
      handles.set(elementId, handle);
      const tag = await handle.evaluate((node) => node.tagName);
      return { elementId, tagName: tag.toLowerCase().replace(/^wx-/, '') };
    },
    find: (params) => {
      const handle = handles.get(text(params, 'elementId'));
      if (handle === undefined) throw new Error('element not found');
      return handle;
    },
  };
};

/** Elements of an open page, or inside one element, that match a mini-program selector. */
export const query = async (
  session: Session,
  selector: string,
  within: Handle | { readonly pageId: unknown },
): Promise<readonly Handle[]> => {
  const app = await session.app();
  const css = await app.evaluate((it, wanted) => it.elementSelector(wanted), selector);
  if ('$$' in within) return await within.$$(css);
  const box = await app.evaluateHandle(
    (it, id) => (it.stack.find((page) => page.id === id) ?? it.top()).box,
    within.pageId,
  );
  return await box.$$(css);
};
