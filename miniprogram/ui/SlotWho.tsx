import { View } from '@tarojs/components';
import { Icon } from './Icon';

type SlotWhoProps = {
  readonly people: readonly { readonly name: string; readonly free: boolean }[];
};

/** Who can come at this time. */
export function SlotWho({ people }: SlotWhoProps) {
  return (
    <View className="slot__who">
      {people.map(({ name, free }) => (
        <View key={name} className={`slot__one slot__one--${free ? 'yes' : 'no'}`}>
          <Icon name={free ? 'check' : 'close'} />
          {free ? name : `${name}没空`}
        </View>
      ))}
    </View>
  );
}
