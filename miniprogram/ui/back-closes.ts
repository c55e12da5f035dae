import { useEffect, useRef } from 'react';

type Closes = () => void;
type Entry = { readonly layer?: boolean; readonly idx?: number } | null;

const open: Closes[] = [];
/** Steps back that only take a closed layer's entry out of the history again. */
let undone = 0;

const stateNow = (): Entry => window.history.state as Entry;

/** Stands before the router's own listener, which would take the same step for leaving the page. */
function onStep(event: PopStateEvent): void {
  const close = undone > 0 ? undefined : open.pop();
  const isDead = (event.state as Entry)?.layer === true && !close;
  if (undone === 0 && !close && !isDead) return;
  event.stopImmediatePropagation();
  if (undone > 0) undone -= 1;
  else if (close) close();
  else window.history.back();
}

if (process.env.TARO_ENV === 'h5') window.addEventListener('popstate', onStep, true);

/**
 * On H5 the phone's back closes an open sheet and not the page under it: the sheet has an entry of its own in
 * the history. The mini-program's back always leaves the page.
 */
export function useBackCloses(isOpen: boolean, onClose: Closes): void {
  const latest = useRef(onClose);
  latest.current = onClose;
  useEffect(() => {
    if (!isOpen || process.env.TARO_ENV !== 'h5') return;
    const close = () => latest.current();
    const before = stateNow();
    window.history.pushState({ ...before, idx: (before?.idx ?? 0) + 1, layer: true }, '');
    open.push(close);
    return () => {
      const at = open.indexOf(close);
      if (at < 0) return;
      open.splice(at, 1);
      // a page opened from the sheet has its own entry on top by now
      if (stateNow()?.layer !== true) return;
      undone += 1;
      window.history.back();
    };
  }, [isOpen]);
}
