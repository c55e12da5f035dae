import type { TextProps } from './types';

const modes = { text: 'text', digit: 'decimal', number: 'numeric', idcard: 'text' } as const;

export function TextLine(props: TextProps) {
  const { id, className, label, value, placeholder, max, keyboard, off, faulty } = props;
  return (
    <input
      id={id}
      className={className}
      aria-label={label}
      aria-invalid={faulty || undefined}
      aria-describedby={faulty ? `${id}-error` : undefined}
      value={value}
      placeholder={placeholder}
      maxLength={max}
      inputMode={modes[keyboard]}
      autoComplete="off"
      disabled={off}
      autoFocus={props.autoFocus}
      onChange={(event) => props.onText(event.target.value)}
      onFocus={props.onFocus}
      onBlur={props.onBlur}
      onCompositionStart={() => props.onComposing?.(true)}
      onCompositionEnd={() => props.onComposing?.(false)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) props.onEnter?.();
      }}
    />
  );
}

export function TextArea(props: TextProps) {
  const { id, className, label, value, placeholder, max, off, faulty } = props;
  return (
    <textarea
      id={id}
      className={className}
      aria-label={label}
      aria-invalid={faulty || undefined}
      aria-describedby={faulty ? `${id}-error` : undefined}
      value={value}
      placeholder={placeholder}
      maxLength={max}
      disabled={off}
      rows={4}
      onChange={(event) => props.onText(event.target.value)}
      onFocus={props.onFocus}
      onBlur={props.onBlur}
    />
  );
}
