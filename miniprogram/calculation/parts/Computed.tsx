import { useState, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { Trial } from '@shared/calculation/estimate';
import type { CalculationFacts } from '@shared/law/compensation';
import { Button, Impact, List, Notice, Row, Section, Skeleton, Tabs } from '@phone/ui';
import type { EstimateState } from '../logic/use-estimate';
import { impactRows } from '../logic/words';
import { Faults } from './Faults';
import { InHand } from './InHand';
import { Items } from './Items';
import { BesideLoss } from './BesideLoss';
import { EachPerson } from './EachPerson';
import { BorrowedYears, LackingFigures, MissingPieces } from './Missing';
import { OpenFacts } from './OpenFacts';
import { ResultHead } from './ResultHead';
import { WhoPays } from './WhoPays';

export type ComputedProps = {
  readonly of: EstimateState;
  readonly facts: CalculationFacts;
  /** Absent on a calculation that is kept. */
  readonly onDetails?: () => void;
  readonly onWhatIf?: () => void;
  readonly onFill?: (measure: string, year: number | null) => void;
  readonly onSettle?: (form: string) => void;
  /** The victim shown first, and told of when another is chosen. */
  readonly shown?: string;
  readonly onShow?: (victim: string) => void;
  readonly onTry?: (years: Trial['years']) => void;
  readonly onDropYears?: () => void;
  readonly children?: ReactNode;
};

/** The whole result of one calculation, victim by victim. */
export function Computed(props: ComputedProps) {
  const { of, facts, onDetails, onWhatIf, onFill, onSettle, onTry, onDropYears } = props;
  const [chosen, setChosen] = useState(props.shown ?? '');
  const show = (id: string) => {
    setChosen(id);
    props.onShow?.(id);
  };
  if (of.state === 'loading' || of.state === 'none') return <Skeleton lines={6} />;
  if (of.state === 'failed') return <NoFigures onAgain={of.again} />;
  if (!of.outcome.ok) {
    return (
      <>
        <Faults error={of.outcome.error} />
        {onDetails ? <Deeper onTap={onDetails} title="去改" /> : null}
      </>
    );
  }
  const estimate = of.outcome.value;
  const { result, trial } = estimate;
  const victim = result.victims.find((v) => v.id === chosen) ?? result.victims[0];
  if (!victim) return null;
  const rows = impactRows(estimate);
  return (
    <>
      {result.victims.length > 1 ? (
        <Tabs
          label="哪位受害人"
          items={result.victims.map((v) => ({ value: v.id, label: v.name }))}
          value={victim.id}
          onChange={show}
        />
      ) : null}
      {facts.statYears ? <BorrowedYears years={facts.statYears} onDrop={onDropYears} /> : null}
      <ResultHead estimate={estimate} victim={victim} onWhatIf={onWhatIf} />
      <View className="mt-3">
        <LackingFigures
          estimate={estimate}
          onFill={onFill}
          onTry={trial && onTry ? () => onTry(trial.years) : undefined}
        />
      </View>
      <OpenFacts facts={facts} onSettle={onSettle} />
      <InHand result={result} victim={victim} />
      <WhoPays result={result} victim={victim} />
      <EachPerson result={result} onShow={show} />
      <Items victim={victim} />
      <BesideLoss result={result} />
      {onDetails ? <Deeper onTap={onDetails} title="填得更细，算得更准" /> : null}
      <MissingPieces estimate={estimate} />
      {rows.length > 0 ? (
        <Section title="哪一条影响最大">
          <View className="card">
            <Impact rows={rows} />
            <View className="text--sub mt-2">
              {`${rows[0]?.label ?? ''}最要紧。${result.complete ? '' : '算不出的项目没有比。'}`}
            </View>
          </View>
        </Section>
      ) : null}
      <Warnings texts={result.warnings.map((w) => w.text)} />
    </>
  );
}

function Warnings({ texts }: { readonly texts: readonly string[] }) {
  if (texts.length === 0) return null;
  return (
    <Section title="要留意">
      <Notice tone="soon">
        {texts.map((text) => (
          <View key={text} className="mt-1">
            {text}
          </View>
        ))}
      </Notice>
    </Section>
  );
}

function Deeper({ title, onTap }: { readonly title: string; readonly onTap: () => void }) {
  return (
    <View className="calc-acts">
      <Section>
        <List>
          <Row
            icon="pen"
            label={title}
            sub="发票、误工、护理、被扶养人、保险、垫付"
            onTap={onTap}
          />
        </List>
      </Section>
    </View>
  );
}

function NoFigures({ onAgain }: { readonly onAgain: () => void }) {
  return (
    <Notice tone="late" title="本省的标准没有取到">
      网断了，或者网太慢。填的都在，取一次以后没有网也能算。
      <Button small variant="secondary" onTap={onAgain}>
        再取一次
      </Button>
    </Notice>
  );
}
