import { useState } from 'react';
import { costLines } from '@shared/calculation';
import type { Calculation } from '@shared/law/compensation';
import { Derive, List, Section } from '@phone/ui';
import { citeLabel, explainArticle, type Explained } from '../logic/words';
import { Explain } from './Explain';

/** 另外的钱: court fee and interest, when they were asked for; never part of the loss. */
export function BesideLoss({ result }: { readonly result: Calculation }) {
  const [shown, setShown] = useState<Explained>();
  const lines = costLines(result);
  if (lines.length === 0) return null;
  return (
    <Section title="另外的钱" aside="不算在损失里">
      <List>
        {lines.map(({ title, amount, how, cite, verified }) => (
          <Derive
            key={title}
            name={title}
            sum={amount}
            formula={how.join('；')}
            verified={verified}
            sources={[{ label: citeLabel(cite), onTap: () => setShown(explainArticle(cite)) }]}
          />
        ))}
      </List>
      <Explain what={shown} onClose={() => setShown(undefined)} />
    </Section>
  );
}
