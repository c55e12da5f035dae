import type { DateProps } from './types';

/** The browser's own calendar lies over the plain-language date. */
export function DateLine(props: DateProps) {
  const { id, className, label, value, first, last, off, faulty, onDate, children } = props;
  return (
    <div className={className}>
      {children}
      <input
        id={id}
        type="date"
        className="field__date"
        aria-label={label}
        aria-invalid={faulty || undefined}
        aria-describedby={faulty ? `${id}-error` : undefined}
        value={value}
        min={first}
        max={last}
        disabled={off}
        onChange={(event) => onDate(event.target.value)}
        onClick={(event) => event.currentTarget.showPicker?.()}
      />
    </div>
  );
}
