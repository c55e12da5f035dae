import { useEffect, useMemo, useState } from 'react';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import {
  dialsOf,
  whatIf,
  type Dial,
  type Estimate,
  type Turned,
} from '@shared/calculation/estimate';
import type { Money } from '@shared/kernel';
import type { Standards } from '@shared/law/standards';
import { moneyText, open, param } from '@phone/lib';
import {
  Amount,
  Button,
  Card,
  Empty,
  Figure,
  Impact,
  Notice,
  Page,
  Section,
  Segments,
  Skeleton,
  Slider,
  Tabs,
} from '@phone/ui';
import { useFacts } from '../logic/facts-store';
import { keepPlace } from '../logic/place';
import { useEstimate } from '../logic/use-estimate';
import { impactRows } from '../logic/words';
import { Faults } from '../parts/Faults';

/** 换个条件试试: dials that answer at once, on the phone, beside what the calculation says. */
export default function WhatIfPage() {
  const { params } = useRouter();
  const caseId = param(params, 'caseId');
  const { facts } = useFacts(caseId);
  const of = useEstimate(facts);
  return (
    <Page title="换个条件试试">
      {of.state === 'none' ? (
        <Empty icon="calc" title="还没有算过" text="先答五个问题，再来试。">
          <Button block onTap={() => open('calculation/ask')}>
            去算一算
          </Button>
        </Empty>
      ) : of.state === 'done' ? (
        of.outcome.ok ? (
          <Dials
            estimate={of.outcome.value}
            standards={of.standards}
            first={Number(param(params, 'victim') || '0')}
          />
        ) : (
          <Faults error={of.outcome.error} />
        )
      ) : of.state === 'failed' ? (
        <Button block variant="secondary" onTap={of.again}>
          标准没有取到，再取一次
        </Button>
      ) : (
        <Skeleton lines={6} />
      )}
    </Page>
  );
}

function Dials({
  estimate,
  standards,
  first,
}: {
  readonly estimate: Estimate;
  readonly standards: Standards;
  /** The victim shown first. */
  readonly first: number;
}) {
  const { input, result } = estimate;
  const [chosen, setAt] = useState(first);
  const at = Math.min(chosen, input.victims.length - 1);
  useEffect(() => keepPlace({ victim: String(at) }), [at]);
  const [turned, setTurned] = useState<Turned>({});
  const dials = useMemo(() => dialsOf(input, result, at), [input, result, at]);
  const answer = useMemo(
    () => whatIf(input, dials, turned, standards),
    [input, dials, turned, standards],
  );
  const rows = impactRows(estimate);
  const together = input.victims.length > 1 ? `（${input.victims.length} 个人合起来）` : '';
  const changed = dials.some((d) => turned[d.id] !== undefined && turned[d.id] !== d.value);
  return (
    <>
      {answer.ok ? (
        <Figure diff={diffText(answer.value.change, changed)}>
          <View className="text--sub">
            {answer.value.complete
              ? `这样的话，别人一共该赔${together}`
              : `这样的话，能算的项目里别人该赔${together}`}
          </View>
          <Amount value={answer.value.receivable} size="hero" />
        </Figure>
      ) : (
        <Faults error={answer.error} />
      )}
      {input.victims.length > 1 ? (
        <Tabs
          label="哪位受害人"
          items={input.victims.map((v, i) => ({ value: String(i), label: v.name ?? v.id }))}
          value={String(at)}
          onChange={(next) => {
            setAt(Number(next));
            setTurned({});
          }}
        />
      ) : null}
      <Section tight>
        {dials.length === 0 ? <Notice>这份计算里没有能换的条件。</Notice> : null}
        {dials.map((dial) => (
          <DialCard
            key={dial.id}
            dial={dial}
            value={turned[dial.id] ?? dial.value}
            alone={answer.ok ? answer.value.alone[dial.id] : undefined}
            onChange={(value) => setTurned({ ...turned, [dial.id]: value })}
          />
        ))}
        {changed ? (
          <Button block variant="quiet" onTap={() => setTurned({})}>
            全部改回去
          </Button>
        ) : null}
      </Section>
      {rows.length > 0 ? (
        <Section title="哪一条影响最大">
          <View className="card">
            <Impact rows={rows} />
          </View>
        </Section>
      ) : null}
      <View className="mt-5">
        <Notice>只是试算，不改原来的数。没有网也能算。</Notice>
      </View>
    </>
  );
}

type DialCardProps = {
  readonly dial: Dial;
  readonly value: number;
  readonly alone: Money | undefined;
  readonly onChange: (value: number) => void;
};

function DialCard({ dial, value, alone, onChange }: DialCardProps) {
  const same = value === dial.value;
  const was =
    dial.kind === 'slider'
      ? `${dial.value}${dial.unit === '%' ? '' : ' '}${dial.unit}`
      : (dial.options.find((o) => o.value === dial.value)?.label ?? '');
  return (
    <Card>
      {dial.kind === 'slider' ? (
        <Slider
          label={dial.title}
          value={value}
          min={dial.min}
          max={dial.max}
          step={dial.step}
          unit={dial.unit}
          was={dial.value}
          onChange={onChange}
        />
      ) : (
        <>
          <View className="text--strong">{dial.title}</View>
          <Segments
            label={dial.title}
            options={dial.options.map((o) => ({ value: String(o.value), label: o.label }))}
            value={String(value)}
            onChange={(next) => onChange(Number(next))}
          />
        </>
      )}
      <View className="text--sub mt-2">
        {same ? '没有改' : `原来 ${was}。${alone === undefined ? '' : changeText(alone)}`}
      </View>
    </Card>
  );
}

const changeText = (change: Money): string =>
  change === 0 ? '钱不变' : `${change > 0 ? '多' : '少'} ${moneyText(Math.abs(change) as Money)}`;

function diffText(change: Money, changed: boolean): string {
  if (!changed) return '和原来一样';
  return change === 0 ? '和原来一样多' : `比原来${changeText(change)}`;
}
