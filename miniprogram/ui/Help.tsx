import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Icon } from './Icon';
import { Sheet } from './Sheet';
import { Tap } from './Tap';

/** 公共法律服务热线, free of charge in every county. */
const hotline = '12348';

export type HelpProps = {
  /** Where a helper is named; without a case the sheet says how. */
  readonly onHelper?: (() => void) | undefined;
};

/** The last thing on every phone page: never a dead end. */
export function Help({ onHelper }: HelpProps) {
  const [sheet, setSheet] = useState<'helper' | 'counter'>();
  const close = () => setSheet(undefined);
  return (
    <View className="help">
      <View className="help__title">卡住了？换个办法也能办</View>
      <View className="help__items">
        <Tap className="help__item" onTap={() => void Taro.makePhoneCall({ phoneNumber: hotline })}>
          <Icon name="phone" />
          打电话问
        </Tap>
        <Tap className="help__item" onTap={onHelper ?? (() => setSheet('helper'))}>
          <Icon name="people" />
          亲友代办
        </Tap>
        <Tap className="help__item" onTap={() => setSheet('counter')}>
          <Icon name="door" />
          到窗口办
        </Tap>
      </View>
      <Sheet open={sheet === 'helper'} title="亲友代办" onClose={close}>
        进到您的事故里，点“亲友代办”，填亲友的手机号。能办哪几样、办到哪天，由您定，随时能收回。
      </Sheet>
      <Sheet open={sheet === 'counter'} title="到窗口办" onClose={close}>
        带上身份证和事故认定书，到县道路交通事故人民调解委员会，或者县公安局交警大队。网上填过的，窗口都看得到，不用重填。
      </Sheet>
    </View>
  );
}
