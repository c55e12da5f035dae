/** What a screen reader is told. Only what the ARIA plugin lets through reaches the mini-program. */
export type Aria = {
  readonly role?: string;
  readonly label?: string | undefined;
  readonly hidden?: boolean;
  readonly live?: 'polite' | 'assertive';
  readonly checked?: boolean;
  readonly selected?: boolean;
  readonly disabled?: boolean;
  readonly busy?: boolean;
  readonly current?: 'step' | 'page' | undefined;
  readonly expanded?: boolean;
  readonly level?: 1 | 2 | 3;
  readonly min?: number;
  readonly max?: number;
  readonly now?: number;
  readonly text?: string;
  readonly modal?: boolean;
  readonly tabIndex?: number;
};

type Attribute = string | number | boolean | undefined;

/** WeChat spells the role `aria-role` and knows neither levels nor focus order. */
export function aria(a: Aria): Record<string, string | number> {
  const weapp = process.env.TARO_ENV === 'weapp';
  return given({
    [weapp ? 'aria-role' : 'role']: a.role,
    'aria-label': a.label,
    'aria-hidden': a.hidden,
    'aria-live': a.live,
    'aria-checked': a.checked,
    'aria-selected': a.selected,
    'aria-disabled': a.disabled,
    'aria-current': a.current,
    'aria-expanded': a.expanded,
    'aria-valuenow': a.now,
    'aria-valuetext': a.text,
    ...(weapp
      ? {}
      : {
          'aria-busy': a.busy,
          'aria-level': a.level,
          'aria-valuemin': a.min,
          'aria-valuemax': a.max,
          'aria-modal': a.modal,
          tabIndex: a.tabIndex,
        }),
  });
}

function given(attributes: Readonly<Record<string, Attribute>>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(attributes).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, typeof value === 'boolean' ? String(value) : value]],
    ),
  );
}
