import { View } from '@tarojs/components';
import { aria, Icon, Segments } from '@phone/ui';

type NamesProps = {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
};

/** One of the few people or companies of a case, and what to mend. */
export function Names({ label, options, value, onChange, error }: NamesProps) {
  return (
    <View className={error ? 'field has-error' : 'field'}>
      <View className="field__label">{label}</View>
      <Segments label={label} options={options} value={value} onChange={onChange} />
      {error ? (
        <View className="field__error" {...aria({ role: 'alert' })}>
          <Icon name="alert" />
          <View>{error}</View>
        </View>
      ) : null}
    </View>
  );
}
