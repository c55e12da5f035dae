import { elementOf } from '../easel';
import { instanceOf } from '../components/define';
import { elementSelector } from '../tags';
import { top } from '../pages';
import { canvasNode } from './canvas';

type Fields = Readonly<Record<string, unknown>>;
type Callback = (result: unknown) => void;
type Question = {
  readonly selector: string | null;
  readonly all: boolean;
  readonly fields: Fields;
  readonly callback: Callback | undefined;
};

const nameOf = (node: Element): string => node.id.replace(/^.*--/, '');

const listed = (value: unknown): readonly string[] =>
  Array.isArray(value) ? (value as string[]) : [];

const nodeOf = (node: Element): unknown => {
  const canvas = node.querySelector(':scope > canvas');
  return canvas instanceof HTMLCanvasElement ? canvasNode(canvas) : null;
};

const describe = (node: Element, fields: Fields): Fields => {
  const box = node.getBoundingClientRect();
  const data = instanceOf(node)?.data ?? {};
  const style = getComputedStyle(node);
  const pick = (names: unknown, from: (name: string) => unknown) =>
    Object.fromEntries(listed(names).map((name) => [name, from(name)]));
  const { left, top: upper, right, bottom, width, height } = box;
  return {
    ...(fields['id'] === true ? { id: nameOf(node) } : {}),
    ...(fields['dataset'] === true ? { dataset: { ...elementOf(node)?.dataset } } : {}),
    ...(fields['rect'] === true ? { left, top: upper, right, bottom } : {}),
    ...(fields['size'] === true ? { width, height } : {}),
    ...(fields['scrollOffset'] === true ? scrollOf(node) : {}),
    ...(fields['node'] === true ? { node: nodeOf(node) } : {}),
    ...pick(fields['properties'], (name) => data[name]),
    ...pick(fields['computedStyle'], (name) => style.getPropertyValue(name)),
  };
};

const scrollOf = (node: Element) => ({
  scrollLeft: node.scrollLeft,
  scrollTop: node.scrollTop,
  scrollWidth: node.scrollWidth,
  scrollHeight: node.scrollHeight,
});

const viewport = (): Fields => ({
  id: '',
  dataset: {},
  left: 0,
  top: 0,
  right: window.innerWidth,
  bottom: window.innerHeight,
  width: window.innerWidth,
  height: window.innerHeight,
  ...scrollOf(document.documentElement),
});

const answer = (question: Question): unknown => {
  if (question.selector === null) return viewport();
  const found = Array.from(top().box.querySelectorAll(elementSelector(question.selector)));
  const described = found.map((node) => describe(node, question.fields));
  return question.all ? described : (described[0] ?? null);
};

const PLACE = { id: true, dataset: true, rect: true, size: true };

/** `wx.createSelectorQuery`: questions about elements of the page on top, answered together. */
export const createSelectorQuery = () => {
  const questions: Question[] = [];
  const ask = (selector: string | null, all: boolean) => {
    const fields = (wanted: Fields, callback?: Callback) => {
      questions.push({ selector, all, fields: wanted, callback });
      return query;
    };
    return {
      fields,
      boundingClientRect: (callback?: Callback) => fields(PLACE, callback),
      scrollOffset: (callback?: Callback) =>
        fields({ id: true, dataset: true, scrollOffset: true }, callback),
      node: (callback?: Callback) => fields({ node: true }, callback),
      context: (callback?: Callback) => fields({ context: true }, callback),
    };
  };
  const query = {
    in: () => query,
    select: (selector: string) => ask(selector, false),
    selectAll: (selector: string) => ask(selector, true),
    selectViewport: () => ask(null, false),
    exec: (callback?: (results: readonly unknown[]) => void) => {
      setTimeout(() => {
        const results = questions.map(answer);
        questions.forEach((question, index) => question.callback?.(results[index]));
        callback?.(results);
      }, 0);
    },
  };
  return query;
};
