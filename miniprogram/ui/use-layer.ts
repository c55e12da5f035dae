import { useEffect, useRef } from 'react';

const reachable = 'button, a[href], input, textarea, [tabindex]:not([tabindex="-1"])';

/**
 * A layer above the page, on H5: takes the focus, keeps it inside, gives it back; Esc closes. It is read from its top.
 * The mini-program has no keyboard focus; there the mask alone keeps the page out of reach.
 */
export function useLayer(id: string, open: boolean, onClose: () => void): void {
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    if (!open || process.env.TARO_ENV !== 'h5') return;
    const before = document.activeElement;
    const layer = document.getElementById(id);
    focusable(layer)[0]?.focus({ preventScroll: true });
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close.current();
      if (event.key === 'Tab') keepInside(event, focusable(layer));
    };
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
      if (before instanceof HTMLElement) before.focus();
    };
  }, [id, open]);
}

function focusable(layer: HTMLElement | null): HTMLElement[] {
  return layer ? [...layer.querySelectorAll<HTMLElement>(reachable)] : [];
}

function keepInside(event: KeyboardEvent, inside: readonly HTMLElement[]): void {
  const first = inside[0];
  const last = inside[inside.length - 1];
  const edge = event.shiftKey ? first : last;
  if (document.activeElement !== edge) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}
