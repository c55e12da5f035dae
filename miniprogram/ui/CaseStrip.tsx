import { View } from '@tarojs/components';
import { codeText } from '../lib/format';

export type CaseStripProps = {
  readonly code: string;
  readonly place: string;
  /** For whom the reader acts here, where he could act for another. */
  readonly actsFor?: string | undefined;
};

/** Which accident this is, on every page of a case. */
export function CaseStrip({ code, place, actsFor }: CaseStripProps) {
  return (
    <View className="casestrip">
      <View className="casestrip__code">{codeText(code)}</View>
      <View>{place}</View>
      {actsFor ? <View className="text--strong">{`您现在替${actsFor}办`}</View> : null}
    </View>
  );
}
