import { useState } from 'react';
import { View } from '@tarojs/components';
import { figureLabel } from '@shared/calculation';
import type { ItemLine, VictimResult } from '@shared/law/compensation';
import { Amount, Derive, List, Row, Section } from '@phone/ui';
import {
  citeLabel,
  explainArticle,
  explainFigure,
  explainLine,
  type Explained,
} from '../logic/words';
import { Explain } from './Explain';

/** 每一项怎么来的: formula, figure with its year, article, standing; a tap explains each. */
export function Items({ victim }: { readonly victim: VictimResult }) {
  const [shown, setShown] = useState<Explained>();
  const [all, setAll] = useState(false);
  const lines = [...victim.items].sort((a, b) => (b.amount ?? Infinity) - (a.amount ?? Infinity));
  const hidden = lines.length - 5;
  return (
    <Section title="每一项怎么来的" aside={`${lines.length} 项`}>
      <List>
        {lines.map((line, i) => (
          <View key={line.id} className={!all && i >= 5 ? 'calc-later' : ''}>
            <Item line={line} onShow={setShown} />
          </View>
        ))}
        {!all && hidden > 0 ? (
          <View className="calc-more">
            <Row label={`再看 ${hidden} 项`} onTap={() => setAll(true)} />
          </View>
        ) : null}
        <Row sum label="损失合计" value={<Amount value={victim.total} size="big" />} />
      </List>
      <Explain what={shown} onClose={() => setShown(undefined)} />
    </Section>
  );
}

function Item({
  line,
  onShow,
}: {
  readonly line: ItemLine;
  readonly onShow: (what: Explained) => void;
}) {
  const figures = new Map(line.figures.map((f) => [figureLabel(f), f]));
  const lacking = line.figures.filter((f) => f.value === null).map(figureLabel);
  return (
    <Derive
      name={line.title}
      sum={line.amount ?? undefined}
      formula={line.formula}
      missing={`${line.formula}。缺${[...new Set(lacking)].join('、') || '数字'}`}
      verified={line.verified}
      sources={[
        ...[...figures].map(([label, figure]) => ({
          label,
          onTap: () => onShow(explainFigure(figure)),
        })),
        { label: citeLabel(line.cite), onTap: () => onShow(explainArticle(line.cite)) },
        { label: '怎么算的', onTap: () => onShow(explainLine(line)) },
      ]}
    />
  );
}
