import { useState } from 'react';
import { calculationApi, carryInto } from '@shared/calculation';
import { caseApi } from '@shared/case';
import type { Refusal } from '@shared/kernel';
import type { CalculationFacts } from '@shared/law/compensation';
import { call, codeText, goLogin, open, useLoaded } from '@phone/lib';
import { Await, List, Refused, Row, Section } from '@phone/ui';
import { keepFacts } from '../logic/facts-store';

/** Takes a calculation made without login into one of the person's accidents. */
export function CarryInto({
  facts,
  signedIn,
}: {
  readonly facts: CalculationFacts;
  readonly signedIn: boolean;
}) {
  if (signedIn) return <MyAccidents facts={facts} />;
  return (
    <Section title="放进我的事故">
      <List>
        <Row
          icon="person"
          label="登录，放进我的事故"
          sub="填的都带过去，不用再填"
          onTap={goLogin}
        />
      </List>
    </Section>
  );
}

function MyAccidents({ facts }: { readonly facts: CalculationFacts }) {
  const cases = useLoaded(caseApi.listCases, {});
  const [refusal, setRefusal] = useState<Refusal>();
  const carry = async (caseId: string) => {
    const carried = await carriedFacts(caseId, facts);
    if ('refusal' in carried) return setRefusal(carried.refusal);
    keepFacts(caseId, carried.facts);
    open('calculation/result', { caseId });
  };
  if (cases.value?.rows.length === 0) return null;
  return (
    <Section title="放进我的事故">
      <Refused refusal={refusal} />
      <Await of={cases}>
        {({ rows }) => (
          <List>
            {rows.slice(0, 5).map((row) => (
              <Row
                key={row.id}
                label={row.place}
                sub={`${codeText(row.code)} · 填的都带过去`}
                onTap={() => void carry(row.id)}
              />
            ))}
          </List>
        )}
      </Await>
    </Section>
  );
}

type Carried = { readonly facts: CalculationFacts } | { readonly refusal: Refusal };

/** People, fault and policies from the case; losses from the draft. */
export async function carriedFacts(caseId: string, draft: CalculationFacts): Promise<Carried> {
  const view = await call(caseApi.readCase, { caseId: caseId });
  if (!view.ok) return { refusal: view.error };
  const filled = await call(calculationApi.prefill, { caseId: caseId });
  if (!filled.ok) return { refusal: filled.error };
  const prefilled = filled.value.input as CalculationFacts;
  const me = view.value.you.party ?? prefilled.victims[0]?.id ?? '';
  return { facts: carryInto(prefilled, draft, me) };
}
