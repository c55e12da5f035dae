import { View } from '@tarojs/components';
import { useOnline } from '../lib/online';
import { aria } from './aria';
import { Icon } from './Icon';

/** The dark bar while the network is gone. */
export function Offline() {
  const online = useOnline();
  return (
    <View {...aria({ role: 'status', live: 'polite' })}>
      {online ? null : (
        <View className="offline">
          <Icon name="nowifi" />
          <View>网断了。您写的都存在手机里。</View>
        </View>
      )}
    </View>
  );
}
