import { useState } from 'react';
import { View } from '@tarojs/components';
import { calculationApi } from '@shared/calculation';
import type { CalculationFacts } from '@shared/law/compensation';
import { dayShort, fieldErrors, replace, today, useAct, useSession } from '@phone/lib';
import { Button, Field, Refused, Section, toast } from '@phone/ui';
import { dropFacts } from '../logic/facts-store';
import type { EstimateState } from '../logic/use-estimate';
import { CarryInto } from './CarryInto';
import { Paper } from './Paper';

type DraftActsProps = {
  readonly caseId: string;
  readonly facts: CalculationFacts;
  readonly of: EstimateState;
};

/** Print, PDF, check, and into the case with nothing typed again. */
export function DraftActs({ caseId, facts, of }: DraftActsProps) {
  const session = useSession();
  if (of.state !== 'done' || !of.outcome.ok) return null;
  return (
    <>
      <View className="calc-acts">
        {caseId ? (
          <SaveInCase caseId={caseId} facts={facts} />
        ) : session?.me.staff ? null : (
          <CarryInto facts={facts} signedIn={session !== undefined} />
        )}
      </View>
      <Paper facts={facts} result={of.outcome.value.result} />
    </>
  );
}

function SaveInCase({
  caseId,
  facts,
}: {
  readonly caseId: string;
  readonly facts: CalculationFacts;
}) {
  const [title, setTitle] = useState(`计算单 ${dayShort(today())}`);
  const save = useAct(calculationApi.save, caseId);
  const errors = fieldErrors(save.refusal);
  const send = async () => {
    const answer = await save.send({ caseId, title, input: facts });
    if (!answer?.ok) return;
    dropFacts(caseId);
    toast('存进案子了');
    replace('calculation/result', { caseId, id: answer.value.id });
  };
  return (
    <Section title="存进案子">
      <View className="card">
        <Field
          label="给它起个名"
          value={title}
          max={40}
          error={errors['title']}
          onChange={setTitle}
        />
        <Refused refusal={save.refusal} />
        <Button block busy={save.busy} busyText="正在存" onTap={send}>
          存进案子
        </Button>
        <View className="text--sub mt-2">
          存了以后，只有您这一方能看。调解时摆上桌，各方才看得到。填错了可以再算一份。
        </View>
      </View>
    </Section>
  );
}
