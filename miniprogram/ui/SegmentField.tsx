import { FieldFrame } from './FieldFrame';
import { Segments, type SegmentsProps } from './Segments';

type SegmentFieldProps<T extends string> = SegmentsProps<T> & {
  readonly error?: string | undefined;
};

/** A question with a few short answers side by side. */
export function SegmentField<T extends string>({ error, ...segments }: SegmentFieldProps<T>) {
  return (
    <FieldFrame label={segments.label} error={error}>
      <Segments {...segments} />
    </FieldFrame>
  );
}
