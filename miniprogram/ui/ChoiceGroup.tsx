import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from './aria';
import { Choice } from './Choice';
import { FieldFrame } from './FieldFrame';

export type Option<T extends string> = {
  readonly value: T;
  readonly title: string;
  readonly text?: string | undefined;
  /** Why it cannot be chosen is written in `text`. */
  readonly off?: boolean | undefined;
  readonly verdict?: 'right' | 'wrong' | undefined;
  readonly extra?: ReactNode;
};

type GroupProps<T extends string> = {
  readonly label: string;
  /** False when the question already stands as the page's title. */
  readonly showLabel?: boolean;
  readonly hint?: string | undefined;
  readonly options: readonly Option<T>[];
  readonly error?: string | undefined;
};

export type ChoiceGroupProps<T extends string> = GroupProps<T> & {
  readonly value: T | undefined;
  readonly onChange: (value: T) => void;
};

/** One of up to six answers. */
export function ChoiceGroup<T extends string>(props: ChoiceGroupProps<T>) {
  return (
    <Group {...props} role="radiogroup">
      {props.options.map((option) => (
        <Choice
          key={option.value}
          title={option.title}
          text={option.text}
          on={option.value === props.value}
          off={option.off}
          verdict={option.verdict}
          onTap={() => props.onChange(option.value)}
        >
          {option.extra}
        </Choice>
      ))}
    </Group>
  );
}

export type CheckGroupProps<T extends string> = GroupProps<T> & {
  readonly values: readonly T[];
  readonly onChange: (values: T[]) => void;
};

/** Any number of answers. */
export function CheckGroup<T extends string>(props: CheckGroupProps<T>) {
  const { values, onChange } = props;
  const toggle = (value: T) =>
    onChange(values.includes(value) ? values.filter((v) => v !== value) : [...values, value]);
  return (
    <Group {...props} role="group">
      {props.options.map((option) => (
        <Choice
          key={option.value}
          many
          title={option.title}
          text={option.text}
          on={values.includes(option.value)}
          off={option.off}
          verdict={option.verdict}
          onTap={() => toggle(option.value)}
        >
          {option.extra}
        </Choice>
      ))}
    </Group>
  );
}

function Group<T extends string>(
  props: GroupProps<T> & { readonly role: string; readonly children: ReactNode },
) {
  const { label, showLabel = true, hint, error, role, children } = props;
  return (
    <FieldFrame label={showLabel ? label : undefined} hint={hint} error={error}>
      <View className={showLabel ? 'mt-2' : ''} {...aria({ role, label })}>
        {children}
      </View>
    </FieldFrame>
  );
}
