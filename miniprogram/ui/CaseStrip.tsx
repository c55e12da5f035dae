import { View } from '@tarojs/components';
import { codeText } from '../lib/format';

/** Which accident this is, on every page of a case. */
export function CaseStrip({ code, place }: { readonly code: string; readonly place: string }) {
  return (
    <View className="casestrip">
      <View className="casestrip__code">{codeText(code)}</View>
      <View>{place}</View>
    </View>
  );
}
