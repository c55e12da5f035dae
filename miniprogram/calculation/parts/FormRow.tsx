import { asked, type FieldSpec, type Row } from '@shared/calculation/forms';
import { Field } from '@phone/ui';
import { PickField } from './PickField';

type FormRowProps = {
  readonly fields: readonly FieldSpec[];
  readonly row: Row;
  readonly faultOf: (field: string) => string | undefined;
  readonly onChange: (field: string, value: string) => void;
};

/** The fields of one line of a deeper step. */
export function FormRow({ fields, row, faultOf, onChange }: FormRowProps) {
  return (
    <>
      {asked(fields, row).map(({ key, label, kind, hint, unit, options, optional, fold }) => {
        const value = row[key] ?? '';
        const change = (next: string) => onChange(key, next);
        if (kind === 'choice') {
          return (
            <PickField
              key={key}
              label={label}
              options={options ?? []}
              value={value}
              hint={hint}
              fold={fold}
              error={faultOf(key)}
              onChange={change}
            />
          );
        }
        return (
          <Field
            key={key}
            kind={kind}
            label={optional ? `${label}（可以不填）` : label}
            hint={hint}
            unit={kind === 'count' ? unit : undefined}
            value={value}
            error={faultOf(key)}
            onChange={change}
            {...(kind === 'date' ? { first: '1900-01-01', last: '2100-12-31' } : {})}
          />
        );
      })}
    </>
  );
}
