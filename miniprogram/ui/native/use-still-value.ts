import { useRef, useState } from 'react';

/**
 * A mini-program input keeps its own text. Handing back what was just typed makes the cursor jump
 * (NervJS/taro#13515), and Taro sets an input that has a `value` back to it after each key: so the value
 * goes down as `defaultValue`, and only when it was changed from outside; the new `key` then rebuilds the
 * input.
 */
export function useStillValue(value: string, onText: (text: string) => void) {
  const typed = useRef(value);
  const [shown, setShown] = useState({ value, key: 0 });
  if (value !== typed.current) {
    typed.current = value;
    setShown({ value, key: shown.key + 1 });
  }
  return {
    key: shown.key,
    value: shown.value,
    type: (text: string) => {
      typed.current = text;
      onText(text);
    },
  };
}
