import { fieldErrors, type Draft } from '@phone/lib';
import type { Refusal } from '@shared/kernel';
import { Field } from '@phone/ui';
import type { Identity } from '../logic/identity';

type Props = { readonly draft: Draft<Identity>; readonly refusal: Refusal | undefined };

/** The three things by which a person is found: code, name, last four of the ID number. */
export function IdentityFields({ draft, refusal }: Props) {
  const { value, set } = draft;
  const errors = fieldErrors(refusal);
  return (
    <>
      <Field
        label="事故码"
        kind="code"
        hint="QF 开头，后面 8 个数字"
        value={value.code}
        onChange={(text) => set('code', text)}
        error={errors['code']}
      />
      <Field
        label="姓名"
        value={value.name}
        max={40}
        onChange={(text) => set('name', text)}
        error={errors['name']}
      />
      <Field
        label="身份证后四位"
        hint="最后一位是 X 也能填"
        max={4}
        value={value.idLastFour}
        onChange={(text) => set('idLastFour', text.toUpperCase())}
        error={errors['idLastFour']}
      />
    </>
  );
}
