import { useMemo } from 'react';
import { calculationApi, type CalculationRow, type Signed } from '@shared/calculation';
import type { Calculation, CalculationFacts } from '@shared/law/compensation';
import { open, stampText, useLoaded } from '@phone/lib';
import { Await, Button, Notice, Page, Section } from '@phone/ui';
import { keepFacts } from '../logic/facts-store';
import { useEstimate, type EstimateState } from '../logic/use-estimate';
import { Computed } from './Computed';
import { Paper } from './Paper';

type KeptResultProps = { readonly caseId: string; readonly id: string };
type Kept = CalculationRow & Signed;

/** A calculation kept with a case: shown as it was signed, whatever the rules say today. */
export function KeptResult({ caseId, id }: KeptResultProps) {
  const kept = useLoaded(calculationApi.read, { caseId: caseId, id: id });
  return (
    <Page title="计算单">
      <Await of={kept}>
        {(value) => <KeptSheet key={value.id} caseId={caseId} kept={value} />}
      </Await>
    </Page>
  );
}

type Content = { readonly input: CalculationFacts; readonly result: Calculation };

function KeptSheet({ caseId, kept }: { readonly caseId: string; readonly kept: Kept }) {
  const { input, result } = useMemo(() => JSON.parse(kept.canonical) as Content, [kept.canonical]);
  const today = useEstimate(input);
  const older = today.state === 'done' && !sameRules(today, result);
  const changeIt = () => {
    keepFacts(caseId, input);
    open('calculation/details', { caseId });
  };
  return (
    <>
      <Notice title={kept.title}>{`${stampText(kept.at)}存进案子，不能改。`}</Notice>
      {older ? (
        <Notice tone="soon" title="规则更新过">
          下面是当时算的数。照它再算一份，就用现在的规则。
        </Notice>
      ) : null}
      <Computed
        of={withResult(today, result)}
        facts={input}
        onWhatIf={() => {
          keepFacts(`${caseId}/kept`, input);
          open('calculation/what-if', { caseId: `${caseId}/kept` });
        }}
      />
      <Section>
        <Button block variant="secondary" onTap={changeIt}>
          照它改一改，再算一份
        </Button>
      </Section>
      <Paper facts={input} result={result} signed={kept} title={kept.title} />
    </>
  );
}

function sameRules(of: EstimateState, result: Calculation): boolean {
  if (of.state !== 'done' || !of.outcome.ok) return false;
  return of.outcome.value.result.ruleSet.fingerprint === result.ruleSet.fingerprint;
}

/** What was signed stands; range and gaps of today are shown only beside the same rules. */
function withResult(of: EstimateState, result: Calculation): EstimateState {
  if (of.state !== 'done' || !of.outcome.ok) return of;
  const { input } = of.outcome.value;
  if (sameRules(of, result)) {
    return { ...of, outcome: { ok: true, value: { ...of.outcome.value, result } } };
  }
  const receivable = result.victims.reduce((t, v) => t + v.receivable, 0) as Calculation['total'];
  const point = { receivable, total: result.total };
  const range = { low: point, likely: point, high: point, facts: [] };
  return { ...of, outcome: { ok: true, value: { input, result, range, pieces: [] } } };
}
