import { View } from '@tarojs/components';
import { aria, Icon, Segments, type SegmentsProps } from '@phone/ui';

/** A question with a few short answers, and what to mend. */
export function Pick<T extends string>(
  props: SegmentsProps<T> & { readonly error?: string | undefined },
) {
  const { error, label } = props;
  return (
    <View className={error ? 'field has-error' : 'field'}>
      <View className="field__label">{label}</View>
      <Segments {...props} />
      {error ? (
        <View className="field__error" {...aria({ role: 'alert' })}>
          <Icon name="alert" />
          <View>{error}</View>
        </View>
      ) : null}
    </View>
  );
}

/** A stored text as one of the options, or none. */
export function picked<T extends string>(
  options: readonly { readonly value: T }[],
  text: string,
): T | undefined {
  return options.find((option) => option.value === text)?.value;
}
