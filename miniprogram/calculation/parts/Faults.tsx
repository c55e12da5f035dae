import { View } from '@tarojs/components';
import { sentenceOf, type DomainError } from '@shared/kernel';
import { Notice } from '@phone/ui';

/** The calculator's refusal: each faulty field in a sentence, and no number. */
export function Faults({ error }: { readonly error: DomainError }) {
  const lead = error.code === 'bad-input' ? '改好下面几处，就能算。' : sentenceOf(error);
  return (
    <Notice tone="late" title="还算不出">
      {lead}
      {(error.fields ?? []).map(({ path, message }) => (
        <View key={`${path}${message}`} className="mt-1">
          {message}
        </View>
      ))}
    </Notice>
  );
}
