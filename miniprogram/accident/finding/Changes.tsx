import type { FindingView } from '@shared/accident';
import { stampText } from '@phone/lib';
import { Audit, List, Section } from '@phone/ui';

/** 更正: which part was mended, when and why. */
export function Changes({ view }: { readonly view: FindingView }) {
  if (view.corrections.length === 0) return null;
  return (
    <Section title="更正过什么">
      <List role="list" label="更正过什么">
        {[...view.corrections].reverse().map((correction) => (
          <Audit
            key={correction.at}
            who={correction.sections.join('、')}
            when={stampText(correction.at)}
            did={[`原因：${correction.reason}`]}
          />
        ))}
      </List>
    </Section>
  );
}
