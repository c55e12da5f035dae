import { accountApi } from '@shared/account';
import type { World } from '../../functions/local/walk';
import type { Weapp } from './launch';

/** Puts a session of this person, and what else is given, on the phone, as an earlier sign-in left it, and opens the app anew. */
export const signInAs = async (
  weapp: Weapp,
  world: World,
  token: string,
  storage: Readonly<Record<string, unknown>> = {},
): Promise<void> => {
  const me = await world.ask(accountApi.me, {}, token);
  for (const [key, value] of Object.entries({ 'dj:session': { token, me }, ...storage }))
    await weapp.mini.callWxMethod('setStorageSync', key, JSON.stringify(value));
  await weapp.kill();
};

/** Texts of the page on top that stick out of the window or are cut by what they stand in. */
export const cutTexts = (weapp: Weapp): Promise<readonly string[]> => {
  const frame = weapp.page.frame({ name: 'app' });
  if (frame === null) throw new Error('The app has no window.');
  return frame.evaluate(() => {
    const slack = 1.5;
    const box = window.weapp?.top().box;
    if (box === undefined) throw new Error('No page is open.');
    const found: string[] = [];
    const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
    const hides = (style: CSSStyleDeclaration): boolean => /hidden|clip/.test(style.overflow);
    const isForEarsOnly = (rect: DOMRect): boolean => rect.width <= 2 && rect.height <= 2;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (text === '' || parent === null || parent.closest('style,script') !== null) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const rects = Array.from(range.getClientRects()).filter((r) => r.width > 0);
      if (rects.length === 0 || getComputedStyle(parent).visibility === 'hidden') continue;
      const right = Math.max(...rects.map((r) => r.right));
      const left = Math.min(...rects.map((r) => r.left));
      const bottom = Math.max(...rects.map((r) => r.bottom));
      let inScroller = false;
      for (
        let at: Element | null = parent;
        at !== null && box.contains(at);
        at = at.parentElement
      ) {
        const style = getComputedStyle(at);
        const limit = at.getBoundingClientRect();
        if (isForEarsOnly(limit) && hides(style)) inScroller = true;
        if (/auto|scroll/.test(style.overflowX)) inScroller = true;
        if (inScroller) break;
        const cut = right > limit.right + slack || bottom > limit.bottom + slack;
        if (hides(style) && cut) found.push(`${text} (cut by ${at.className})`);
      }
      const out = right > window.innerWidth + slack || left < -slack;
      if (!inScroller && out) found.push(`${text} (outside the window)`);
    }
    return found;
  });
};
