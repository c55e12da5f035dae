import type { ModalAnswer, PageJson, TabItem } from './state';

/** The phone around the app's window: title bar, tab bar and WeChat's own layers above everything. */
const outer: Document = window.parent.document;

const CSS = `
#nav{flex:none;height:44px;line-height:44px;text-align:center;position:relative;background:#fff;color:#000;font-weight:600}
#nav button{position:absolute;left:0;top:0;width:48px;height:44px;border:0;background:transparent;font-size:22px;color:inherit}
#tabs{flex:none;display:flex;background:#fff;border-top:1px solid #ddd}
#tabs button{flex:1;height:50px;border:0;background:transparent;font-size:14px;position:relative}
#tabs i{position:absolute;top:4px;margin-left:4px;padding:0 5px;border-radius:9px;background:#fa5151;color:#fff;font-style:normal;font-size:11px}
.layer{position:fixed;z-index:10;font-size:16px}
.toast{left:50%;top:45%;transform:translate(-50%,-50%);padding:12px 20px;border-radius:6px;background:rgba(0,0,0,.75);color:#fff}
.mask{inset:0;background:rgba(0,0,0,.5);display:flex;align-items:center;justify-content:center}
.mask.low{align-items:flex-end}
.box{width:300px;max-height:80vh;overflow:auto;border-radius:10px;background:#fff;text-align:center}
.low .box{width:100%;border-radius:10px 10px 0 0}
.box h2{margin:20px 16px 8px;font-size:17px}
.box p{margin:0 16px 20px;white-space:pre-line}
.box div{display:flex;border-top:1px solid #eee}
.box button{flex:1;min-height:50px;width:100%;border:0;background:transparent;font-size:17px}
.box input,.box select{margin:12px;min-height:44px;width:260px;font-size:16px}
`;

const style = outer.createElement('style');
style.textContent = CSS;
outer.head.appendChild(style);

type Attributes = Readonly<Record<string, string>>;

/** Makes an element of the phone's own screens. */
export const piece = (tag: string, text = '', attributes: Attributes = {}): HTMLElement => {
  const node = outer.createElement(tag);
  if (text !== '') node.textContent = text;
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
};

const place = (id: string): HTMLElement => {
  const found = outer.getElementById(id);
  if (found === null) throw new Error(`The phone has no part named ${id}.`);
  return found;
};

export const drawTitleBar = (bar: PageJson, canGoBack: boolean, goBack: () => void): void => {
  const nav = place('nav');
  nav.hidden = bar.navigationStyle === 'custom';
  nav.style.display = nav.hidden ? 'none' : '';
  nav.style.background = bar.navigationBarBackgroundColor ?? '#ffffff';
  nav.style.color = bar.navigationBarTextStyle === 'white' ? '#fff' : '#000';
  nav.replaceChildren(piece('span', bar.navigationBarTitleText ?? '', { id: 'nav-title' }));
  if (!canGoBack) return;
  const back = piece('button', '‹', { 'aria-label': '返回', id: 'nav-back' });
  back.addEventListener('click', goBack);
  nav.appendChild(back);
};

export const setTitle = (text: string): void => {
  place('nav-title').textContent = text;
};

export type TabBar = {
  readonly items: readonly TabItem[];
  readonly selected: string;
  readonly badges: ReadonlyMap<number, string>;
  readonly choose: (item: TabItem, index: number) => void;
};

/** Draws the tab bar, or takes it away with null. */
export const drawTabBar = (bar: TabBar | null): void => {
  const tabs = place('tabs');
  tabs.style.display = bar === null ? 'none' : '';
  tabs.replaceChildren();
  bar?.items.forEach((item, index) => {
    const button = piece('button', item.text, { 'data-path': item.pagePath });
    if (item.pagePath === bar.selected) button.setAttribute('aria-current', 'page');
    const badge = bar.badges.get(index);
    if (badge !== undefined) button.appendChild(piece('i', badge));
    button.addEventListener('click', () => bar.choose(item, index));
    tabs.appendChild(button);
  });
};

let toast: { readonly node: HTMLElement; readonly timer: number } | null = null;

export const hideToast = (): void => {
  if (toast === null) return;
  clearTimeout(toast.timer);
  toast.node.remove();
  toast = null;
};

/** Shows a short text; it leaves after `duration` ms, or stays when that is null (loading). */
export const showToast = (text: string, duration: number | null): void => {
  hideToast();
  const node = piece('div', text, { class: 'layer toast', role: 'status' });
  outer.body.appendChild(node);
  toast = { node, timer: duration === null ? 0 : window.setTimeout(hideToast, duration) };
};

/** Opens a layer above everything and gives the function that takes it away. */
export const openLayer = (box: HTMLElement, low: boolean): (() => void) => {
  const mask = piece('div', '', { class: `layer mask${low ? ' low' : ''}` });
  mask.appendChild(box);
  outer.body.appendChild(mask);
  return () => mask.remove();
};

let openModal: ((answer: ModalAnswer) => void) | null = null;
let openSheet: ((index: number | null) => void) | null = null;

/** Answers the dialog on the screen; false when there is none. */
export const answerOpenModal = (answer: ModalAnswer): boolean => {
  const waiting = openModal;
  waiting?.(answer);
  return waiting !== null;
};

export const answerOpenSheet = (index: number | null): boolean => {
  const waiting = openSheet;
  waiting?.(index);
  return waiting !== null;
};

export type ModalText = {
  readonly title: string;
  readonly content: string;
  readonly confirm: string;
  readonly cancel: string | null;
  readonly editable: boolean;
};

/** Asks and waits for a person (or the test) to press one of the buttons. */
export const askModal = (text: ModalText): Promise<ModalAnswer> =>
  new Promise((resolve) => {
    const box = piece('section', '', {
      class: 'box',
      role: 'dialog',
      'aria-label': text.title || text.content,
    });
    if (text.title !== '') box.appendChild(piece('h2', text.title));
    const field = text.editable ? (piece('input') as HTMLInputElement) : null;
    box.appendChild(field ?? piece('p', text.content));
    const buttons = piece('div');
    const close = openLayer(box, false);
    const done = (answer: ModalAnswer): void => {
      close();
      openModal = null;
      resolve(answer);
    };
    const typed = (confirm: boolean): ModalAnswer =>
      field === null ? { confirm } : { confirm, content: field.value };
    openModal = done;
    if (text.cancel !== null) {
      const no = piece('button', text.cancel, { id: 'modal-cancel' });
      no.addEventListener('click', () => done(typed(false)));
      buttons.appendChild(no);
    }
    const yes = piece('button', text.confirm, { id: 'modal-confirm' });
    yes.addEventListener('click', () => done(typed(true)));
    buttons.appendChild(yes);
    box.appendChild(buttons);
  });

/** Shows a list of choices; null when the person leaves it. */
export const askSheet = (items: readonly string[]): Promise<number | null> =>
  new Promise((resolve) => {
    const box = piece('section', '', { class: 'box', role: 'dialog', 'aria-label': '请选择' });
    const close = openLayer(box, true);
    const done = (index: number | null): void => {
      close();
      openSheet = null;
      resolve(index);
    };
    openSheet = done;
    [...items, '取消'].forEach((item, index) => {
      const button = piece('button', item);
      button.addEventListener('click', () => done(index < items.length ? index : null));
      box.appendChild(button);
    });
  });
