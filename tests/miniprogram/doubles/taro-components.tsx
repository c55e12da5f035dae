import { createElement, type CSSProperties, type ReactNode } from 'react';

/** The built-in components our pages use on H5, as plain elements with the same events. */
type Props = {
  readonly className?: string;
  readonly id?: string;
  readonly style?: CSSProperties;
  readonly children?: ReactNode;
  readonly onClick?: () => void;
  readonly onKeyDown?: (event: unknown) => void;
  readonly [attribute: string]: unknown;
};

const passed = /^(aria-.*|role|id|className|style|onClick|onKeyDown|data-.*)$/;

function element(tag: 'div' | 'span') {
  return function Double(props: Props) {
    const kept = Object.fromEntries(Object.entries(props).filter(([name]) => passed.test(name)));
    const focus = props['tabindex'] === undefined ? {} : { tabIndex: Number(props['tabindex']) };
    return createElement(tag, { ...kept, ...focus }, props.children);
  };
}

export const View = element('div');
export const ScrollView = element('div');
export const Text = element('span');
export const Canvas = element('div');

export function Image(props: {
  readonly src: string;
  readonly className?: string;
  readonly 'aria-label'?: string;
}) {
  return <img src={props.src} className={props.className} alt={props['aria-label'] ?? ''} />;
}
