import type { ReactNode } from 'react';

/** The few built-in controls whose mini-program and browser forms differ. */
export type PressProps = {
  readonly className: string;
  readonly off: boolean;
  readonly busy: boolean;
  readonly label?: string | undefined;
  /** Asks WeChat for the phone number; only there. */
  readonly openType?: 'getPhoneNumber' | undefined;
  readonly onPhoneCode?: ((code: string | undefined) => void) | undefined;
  readonly onPress: () => void;
  readonly children: ReactNode;
};

export type TextProps = {
  readonly id: string;
  readonly className: string;
  readonly label: string;
  readonly value: string;
  readonly placeholder?: string | undefined;
  readonly max: number;
  readonly keyboard: 'text' | 'digit' | 'number' | 'idcard';
  readonly off: boolean;
  readonly faulty: boolean;
  readonly autoFocus?: boolean | undefined;
  readonly onText: (text: string) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly onEnter?: () => void;
  /** An input method is putting words together: what stands in the field is not meant yet. */
  readonly onComposing?: (on: boolean) => void;
};

export type DateProps = {
  readonly id: string;
  readonly className: string;
  readonly label: string;
  /** `2026-03-02`, or empty. */
  readonly value: string;
  readonly first?: string | undefined;
  readonly last?: string | undefined;
  readonly off: boolean;
  readonly faulty: boolean;
  readonly onDate: (date: string) => void;
  readonly children: ReactNode;
};
