import { View } from '@tarojs/components';
import { Button, Sheet } from '@phone/ui';
import { openWeb, webWord } from '../logic/open-web';
import type { Explained } from '../logic/words';

/** A source, an article or a derivation in readable words, with the way to the original. */
export function Explain({
  what,
  onClose,
}: {
  readonly what: Explained | undefined;
  readonly onClose: () => void;
}) {
  if (!what) return null;
  return (
    <Sheet title={what.title} onClose={onClose}>
      {what.lines.map((line, i) => (
        <View key={i} className={i > 0 ? 'mt-2 calc-words' : 'calc-words'}>
          {line}
        </View>
      ))}
      {what.links.map((link) => (
        <View key={link} className="mt-3">
          <View className="text--sub calc-words">{link}</View>
          <Button small variant="secondary" onTap={() => openWeb(link)}>
            {webWord}
          </Button>
        </View>
      ))}
    </Sheet>
  );
}
