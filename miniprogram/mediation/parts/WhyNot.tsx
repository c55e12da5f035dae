import { Field } from '@phone/ui';

type Props = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
};

/** Why a mediator does not take a case; the office reads it when it names the next one. */
export function WhyNot(props: Props) {
  return <Field label="为什么不接" hint="只有调委会看得到" kind="area" max={200} {...props} />;
}
