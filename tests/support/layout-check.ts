import type { Page } from 'playwright-core';

export type LayoutRules = {
  /** Least width and height of what is tapped, in CSS pixels; 0 where a mouse is used. */
  readonly tap: number;
};

/**
 * What is wrong with the layout of the page as it stands: sideways scroll, clipped text, texts over one
 * another, things too small to tap. One line each; empty when nothing is. To be asked at full height.
 */
export async function layoutFaults(page: Page, rules: LayoutRules): Promise<string[]> {
  const faults = await page.evaluate(shapeFaults);
  const small = rules.tap > 0 ? await page.evaluate(tapFaults, rules.tap) : [];
  return [...faults, ...small];
}

/** What a bar at the bottom still covers when the page is scrolled to its end; at the screen's own height. */
export async function coveredAtEnd(page: Page): Promise<string[]> {
  return page.evaluate(barFaults);
}

/** Runs something while the screen is as high as the page, so that nothing is scrolled away or under a bar. */
export async function atFullHeight<T>(page: Page, run: () => Promise<T>): Promise<T> {
  const own = page.viewportSize() ?? { width: 375, height: 812 };
  const height = await page.evaluate(() =>
    Math.max(
      ...[document.documentElement, ...document.querySelectorAll('.taro_page')].map(
        (el) => el.scrollHeight,
      ),
    ),
  );
  await page.setViewportSize({
    width: own.width,
    height: Math.max(own.height, Math.min(height, 12_000)),
  });
  try {
    return await run();
  } finally {
    await page.setViewportSize(own);
  }
}

/** Runs in the page, so it must stand alone. */
function shapeFaults(): string[] {
  type Box = { left: number; right: number; top: number; bottom: number };
  type Line = Box & { readonly text: string; readonly of: Element; readonly node: Node };

  const shown = (el: Element): boolean =>
    el.checkVisibility({
      opacityProperty: true,
      visibilityProperty: true,
      contentVisibilityAuto: true,
    });
  const name = (el: Element): string =>
    `<${el.tagName.toLowerCase()} class="${el.getAttribute('class') ?? ''}">`;
  const floor = (el: Element): Element | undefined => {
    for (let at: Element | null = el; at; at = at.parentElement)
      if (['fixed', 'sticky'].includes(getComputedStyle(at).position)) return at;
    return undefined;
  };
  /** Kept for screen readers only: cut to nothing on purpose. */
  const unseen = (el: Element): boolean => {
    for (let at: Element | null = el; at; at = at.parentElement) {
      const { clip, clipPath, position } = getComputedStyle(at);
      if (position === 'absolute' && (clip !== 'auto' || clipPath !== 'none')) return true;
    }
    return false;
  };

  /** The nearest sheet, card or frame that is seen as one. */
  const boxOf = (el: Element): Element | undefined => {
    for (let at: Element | null = el; at && at !== document.body; at = at.parentElement) {
      const { backgroundColor, borderTopWidth, borderTopStyle, display } = getComputedStyle(at);
      const framed = borderTopStyle !== 'none' && parseFloat(borderTopWidth) > 0;
      const painted = backgroundColor !== 'rgba(0, 0, 0, 0)' && backgroundColor !== 'transparent';
      if (display !== 'inline' && (framed || painted)) return at;
    }
    return undefined;
  };

  const lines: Line[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const of = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (!of || text === '' || ['SCRIPT', 'STYLE', 'NOSCRIPT', 'OPTION'].includes(of.tagName))
      continue;
    if (!shown(of) || unseen(of)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const size = parseFloat(getComputedStyle(of).fontSize);
    for (const rect of range.getClientRects()) {
      if (rect.width < 1 || rect.height < 1) continue;
      // the glyphs themselves, without the leading
      const middle = (rect.top + rect.bottom) / 2;
      const half = Math.min(rect.height, size) / 2;
      lines.push({
        left: rect.left,
        right: rect.right,
        top: middle - half,
        bottom: middle + half,
        text: text.slice(0, 24),
        of,
        node,
      });
    }
  }

  const faults = new Set<string>();
  const root = document.scrollingElement ?? document.documentElement;
  if (root.scrollWidth > root.clientWidth + 1)
    faults.add(`the page scrolls sideways: ${root.scrollWidth} wide in ${root.clientWidth}`);

  for (const line of lines) {
    if (line.right > root.clientWidth + 1 || line.left < -1) {
      const scrolls = (el: Element | null): boolean =>
        el !== null &&
        (['auto', 'scroll'].includes(getComputedStyle(el).overflowX) || scrolls(el.parentElement));
      if (!scrolls(line.of)) faults.add(`beyond the edge of the screen: “${line.text}”`);
    }
    for (let at: Element | null = line.of; at && at !== document.body; at = at.parentElement) {
      const style = getComputedStyle(at);
      const box = at.getBoundingClientRect();
      const cutsX = ['hidden', 'clip'].includes(style.overflowX) && style.display !== 'inline';
      const cutsY = ['hidden', 'clip'].includes(style.overflowY) && style.display !== 'inline';
      if (cutsX && (line.right > box.right + 1 || line.left < box.left - 1))
        faults.add(`cut at the side by ${name(at)}: “${line.text}”`);
      if (cutsY && (line.bottom > box.bottom + 1 || line.top < box.top - 1))
        faults.add(`cut above or below by ${name(at)}: “${line.text}”`);
      if (style.position === 'fixed') break;
    }
    const box = boxOf(line.of)?.getBoundingClientRect();
    if (
      box &&
      (line.right > box.right + 1 || line.left < box.left - 1 || line.bottom > box.bottom + 1)
    )
      faults.add(`sticks out of its box: “${line.text}”`);
  }

  // typed and suggested words live inside their control, where no range reaches
  for (const field of document.querySelectorAll('input, textarea')) {
    if (
      !shown(field) ||
      !(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
    )
      continue;
    if (field.type === 'file' || unseen(field)) continue;
    if (field.value !== '' && field.scrollWidth > field.clientWidth + 1)
      faults.add(`longer than its field: “${field.value.slice(0, 24)}”`);
    if (field.value === '' && field.placeholder !== '') {
      const style = getComputedStyle(field);
      const pen = document.createElement('canvas').getContext('2d');
      if (!pen) continue;
      pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      const room =
        field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      if (field instanceof HTMLInputElement && pen.measureText(field.placeholder).width > room + 1)
        faults.add(`suggestion longer than its field: “${field.placeholder}”`);
    }
  }

  const sorted = [...lines].sort((a, b) => a.top - b.top);
  for (const [i, a] of sorted.entries()) {
    for (let j = i + 1; j < sorted.length; j += 1) {
      const b = sorted[j];
      if (!b || b.top > a.bottom - 2) break;
      if (a.node === b.node) continue;
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      // what floats lies over the page on purpose
      if (wide > 2 && high > 2 && floor(a.of) === floor(b.of))
        faults.add(`over one another: “${a.text}” and “${b.text}”`);
    }
  }
  return [...faults];
}

/** Runs in the page, so it must stand alone. */
function tapFaults(least: number): string[] {
  const kinds =
    'button, a[href], input, textarea, select, [role=button], [role=link], [role=radio], [role=checkbox], [role=tab], [role=switch], [role=slider], [role=option], [tabindex="0"]';
  const inlineLeast = 24;
  const faults = new Set<string>();
  for (const el of document.querySelectorAll(kinds)) {
    const style = getComputedStyle(el);
    const seen = el.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    if (!seen || style.pointerEvents === 'none' || el.closest('[aria-hidden=true]')) continue;
    if (el instanceof HTMLInputElement && ['file', 'hidden'].includes(el.type)) continue;
    // one target may be made of several elements, such as an input in its frame
    if (el.parentElement?.closest(kinds)) continue;
    const inSentence =
      style.display.startsWith('inline') &&
      [...(el.parentElement?.childNodes ?? [])].some(
        (n) => n.nodeType === Node.TEXT_NODE && n.textContent?.trim(),
      );
    const wanted = inSentence ? inlineLeast : least;
    el.scrollIntoView({ block: 'center', behavior: 'instant' });
    const box = el.getBoundingClientRect();
    if (box.width < 1 || box.height < 1) continue;
    const x = box.left + box.width / 2;
    const y = box.top + box.height / 2;
    const frame = el.closest('.field__control, .field__box, label') ?? el;
    const hits = (px: number, py: number): boolean => {
      const hit = document.elementFromPoint(px, py);
      return (
        hit !== null &&
        (frame.contains(hit) || (hit.contains(el) === false && hit.closest(kinds) === el))
      );
    };
    const reach = wanted / 2 - 1;
    const wide = box.width >= wanted - 0.5 || (hits(x - reach, y) && hits(x + reach, y));
    const high = box.height >= wanted - 0.5 || (hits(x, y - reach) && hits(x, y + reach));
    if (!wide || !high) {
      const label = el.getAttribute('aria-label') ?? el.textContent?.trim().slice(0, 20) ?? '';
      faults.add(
        `too small to tap: ${Math.round(box.width)}×${Math.round(box.height)} <${el.tagName.toLowerCase()} class="${el.getAttribute('class') ?? ''}"> “${label}”`,
      );
    }
  }
  return [...faults];
}

/** Runs in the page, so it must stand alone. */
function barFaults(): string[] {
  const shown = (el: Element): boolean => el.checkVisibility();
  const scrollers = [document.documentElement, ...document.querySelectorAll('.taro_page')];
  for (const scroller of scrollers) scroller.scrollTop = scroller.scrollHeight;
  const floats = (el: Element | null): boolean =>
    el !== null &&
    (['fixed', 'sticky'].includes(getComputedStyle(el).position) || floats(el.parentElement));
  const faults = [...document.querySelectorAll('.bottombar, .tabbar, .sidenav__items')]
    .filter((bar) => shown(bar) && floats(bar))
    .flatMap((bar) => {
      const { top } = bar.getBoundingClientRect();
      return [...document.querySelectorAll('.help, .btn, .row, .field')]
        .filter((el) => shown(el) && !floats(el) && el.getBoundingClientRect().bottom > top + 1)
        .map(
          (el) =>
            `stays under the bottom bar: <${el.tagName.toLowerCase()} class="${el.getAttribute('class') ?? ''}"> “${(el.textContent ?? '').slice(0, 24)}”`,
        );
    });
  for (const scroller of scrollers) scroller.scrollTop = 0;
  return faults;
}
