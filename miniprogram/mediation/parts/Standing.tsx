import { View } from '@tarojs/components';
import type { OfferView } from '@shared/mediation';
import { Tag } from '@phone/ui';
import { standingOf } from '../logic/rounds';

/** What became of an offer: agreed, or who took it and who is awaited. */
export function Standing({ offer }: { readonly offer: OfferView }) {
  const standing = standingOf(offer);
  if (!standing) return null;
  return standing.done ? (
    <Tag tone="done" icon="check">
      {standing.words}
    </Tag>
  ) : (
    <View className="text--cap">{standing.words}</View>
  );
}
