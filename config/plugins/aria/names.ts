/**
 * The accessibility attributes of the kit, and the built-in components that carry them.
 * Taro's mini-program templates drop every attribute they do not list; each one listed here costs
 * package size, so only those the kit sets are named.
 */
const attributes = [
  'aria-role',
  'aria-label',
  'aria-hidden',
  'aria-live',
  'aria-checked',
  'aria-selected',
  'aria-disabled',
  'aria-current',
  'aria-expanded',
  'aria-valuenow',
  'aria-valuetext',
] as const;

const carriers = {
  View: attributes,
  Button: ['aria-label', 'aria-disabled', 'aria-expanded'],
  Input: ['aria-label'],
  Textarea: ['aria-label'],
  Picker: ['aria-label'],
  Image: ['aria-label', 'aria-hidden'],
} as const;

/** Component → attribute → default, as Taro's template and runtime want it. */
export const ariaComponents: Readonly<Record<string, Record<string, string>>> = Object.fromEntries(
  Object.entries(carriers).map(([component, names]) => [
    component,
    Object.fromEntries(names.map((name) => [name, ''])),
  ]),
);
