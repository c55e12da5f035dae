import { Text, View } from '@tarojs/components';
import { useId, useState, type ReactNode } from 'react';
import { cx } from './cx';
import { FieldFrame } from './FieldFrame';
import { fieldKinds, type FieldKind } from './field-kinds';
import { Icon } from './Icon';
import { DateLine } from './native/DateLine';
import { TextArea, TextLine } from './native/TextLine';
import { dayText } from '../lib/format';
import type { LocalDate } from '@shared/kernel';

export type FieldProps = {
  readonly label: string;
  /** Always text: what a draft keeps. Money and dates are parsed when they are sent. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly kind?: FieldKind | 'date' | 'area';
  readonly hint?: string | undefined;
  /** What is wrong and how to mend it. */
  readonly error?: string | undefined;
  readonly off?: boolean | undefined;
  readonly placeholder?: string | undefined;
  /** Most characters. */
  readonly max?: number | undefined;
  /** First and last day of a date field. */
  readonly first?: string | undefined;
  readonly last?: string | undefined;
  readonly unit?: string | undefined;
  /** A `FieldAct`, or a word, at the right end. */
  readonly end?: ReactNode;
  readonly autoFocus?: boolean;
};

/** One question with its label above, a hint, the control, and what to mend. */
export function Field(props: FieldProps) {
  const { label, hint, error } = props;
  const id = `f${useId().replace(/:/g, '')}`;
  return (
    <FieldFrame label={label} hint={hint} error={error} errorId={`${id}-error`}>
      {props.kind === 'date' ? (
        <DateControl {...props} id={id} />
      ) : (
        <TextControl {...props} id={id} />
      )}
    </FieldFrame>
  );
}

type ControlProps = FieldProps & { readonly id: string };

function TextControl(props: ControlProps) {
  const { id, value, onChange, kind = 'text', off = false, error } = props;
  const [focus, setFocus] = useState(false);
  const [rest, setRest] = useState(value);
  const area = kind === 'area';
  const rules = fieldKinds[kind === 'area' || kind === 'date' ? 'text' : kind];
  const max = props.max ?? (area ? 500 : rules.max);
  const Line = area ? TextArea : TextLine;
  // Grouping is put in when the person leaves the field, never under the moving finger.
  const shown = focus ? rest : rules.show(value);
  return (
    <>
      <View
        className={cx(
          'field__control',
          area && 'field__area',
          focus && 'is-focus',
          off && 'is-off',
        )}
      >
        {rules.lead ? <Text className="field__affix field__affix--lead">{rules.lead}</Text> : null}
        <Line
          id={id}
          className={cx('field__input', rules.digits && 'field__input--num')}
          label={props.hint ? `${props.label}，${props.hint}` : props.label}
          value={shown}
          placeholder={props.placeholder}
          max={max + (focus ? 0 : rules.gaps) + rules.gaps}
          keyboard={rules.keyboard}
          off={off}
          faulty={error !== undefined}
          autoFocus={props.autoFocus}
          onText={(text) => {
            setRest(text);
            onChange(rules.keep(text));
          }}
          onFocus={() => {
            setRest(shown);
            setFocus(true);
          }}
          onBlur={() => setFocus(false)}
        />
        {props.unit ? <Text className="field__affix">{props.unit}</Text> : null}
        {props.end}
      </View>
      {area ? <View className="field__count">{`${value.length} / ${max}`}</View> : null}
    </>
  );
}

function DateControl(props: ControlProps) {
  const { id, label, value, off = false, error, onChange } = props;
  const known = /^\d{4}-\d{2}-\d{2}$/.test(value);
  return (
    <DateLine
      id={id}
      className={cx('field__control', 'field__control--date', off && 'is-off')}
      label={label}
      value={value}
      first={props.first}
      last={props.last}
      off={off}
      faulty={error !== undefined}
      onDate={onChange}
    >
      <View className={cx('field__input', !known && 'field__input--ghost')}>
        {known
          ? `${value.slice(0, 4)}年${dayText(value as LocalDate)}`
          : (props.placeholder ?? '选一天')}
      </View>
      <View className="field__affix">
        <Icon name="down" size="s" />
      </View>
    </DateLine>
  );
}
