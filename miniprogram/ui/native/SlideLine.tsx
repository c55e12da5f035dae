export type SlideProps = {
  readonly label: string;
  readonly text: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly onValue: (value: number) => void;
};

/** The browser's slider, unseen over the drawn one. */
export function SlideLine({ label, text, value, min, max, step, onValue }: SlideProps) {
  return (
    <input
      type="range"
      className="slider__native"
      aria-label={label}
      aria-valuetext={text}
      value={value}
      min={min}
      max={max}
      step={step}
      onChange={(event) => onValue(Number(event.target.value))}
    />
  );
}
