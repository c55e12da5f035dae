import type { PressProps } from './types';

/** The browser's own button. It stays focusable while off, so that its reason can be found. */
export function Press({ className, off, busy, label, onPress, children }: PressProps) {
  return (
    <button
      type="button"
      className={className}
      aria-label={label}
      aria-disabled={off || undefined}
      aria-busy={busy || undefined}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
