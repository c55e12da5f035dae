import { View } from '@tarojs/components';
import { aria } from './aria';
import { Tag } from './Tag';

export type AuditProps = {
  readonly who: string;
  readonly when: string;
  /** 看了：发票、出院小结; 为了：核定和付款 */
  readonly did: readonly string[];
  /** It was not let through, and why. */
  readonly refused?: string | undefined;
};

/** One line of who looked or what was done; inside a `List role="list"`. */
export function Audit({ who, when, did, refused }: AuditProps) {
  return (
    <View className="audit" {...aria({ role: 'listitem' })}>
      <View className="audit__top">
        <View className="audit__who">{who}</View>
        <View className="audit__when">{when}</View>
      </View>
      {did.map((line) => (
        <View key={line} className="audit__what">
          {line}
        </View>
      ))}
      {refused ? (
        <>
          <View className="mt-1">
            <Tag tone="late" icon="close">
              没让看
            </Tag>
          </View>
          <View className="audit__what mt-1">{refused}</View>
        </>
      ) : null}
    </View>
  );
}
