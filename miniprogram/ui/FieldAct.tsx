import { Tap } from './Tap';

/** The small act at the end of a field: 发验证码. */
export function FieldAct({
  label,
  off,
  onTap,
}: {
  readonly label: string;
  readonly off?: boolean;
  readonly onTap: () => void;
}) {
  return (
    <Tap className="field__affix field__affix--end" off={off} onTap={onTap}>
      {label}
    </Tap>
  );
}
