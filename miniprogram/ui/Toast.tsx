import { View } from '@tarojs/components';
import { useSignal } from '../lib/signal';
import { aria } from './aria';
import { Icon } from './Icon';
import { toastText } from './show-toast';

/** Drawn by `Page`; shown by `toast()`. */
export function Toast() {
  const text = useSignal(toastText);
  return (
    <View className="toast__at" {...aria({ role: 'status', live: 'polite' })}>
      {text ? (
        <View className="toast">
          <Icon name="check" />
          <View>{text}</View>
        </View>
      ) : null}
    </View>
  );
}
