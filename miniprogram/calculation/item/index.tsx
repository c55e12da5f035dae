import { useMemo, useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import {
  emptyRow,
  faultsOf,
  figureForm,
  formOf,
  refusedBy,
  type Form,
  type Row,
} from '@shared/calculation/forms';
import type { CalculationFacts } from '@shared/law/compensation';
import { param, useDraft } from '@phone/lib';
import { BottomBar, Button, Card, Empty, focusFirstFault, Notice, Page, PageHead } from '@phone/ui';
import { useFacts } from '../logic/facts-store';
import { backInto } from '../logic/return-to';
import { useStandards } from '../logic/use-estimate';
import { withEffects } from '../logic/with-effects';
import { FormRow } from '../parts/FormRow';

/** One deeper step. What is typed is kept, and counts once it is put in. */
export default function ItemPage() {
  const { params } = useRouter();
  const caseId = param(params, 'caseId');
  const victim = Number(param(params, 'victim') || '0');
  const { facts, set } = useFacts(caseId);
  const year = param(params, 'year');
  const id = param(params, 'form');
  const form =
    id === 'figure'
      ? figureForm(param(params, 'measure'), year === '' ? null : Number(year))
      : formOf(id);
  const query = caseId ? { caseId } : {};
  if (!facts || !form) {
    return (
      <Page title="填一项">
        <Empty icon="calc" title="没有这一项" text="请回到上一页再选。">
          <Button block variant="secondary" onTap={() => backInto('calculation/details', query)}>
            回到各项
          </Button>
        </Empty>
      </Page>
    );
  }
  const key = `calculation/item:${caseId}:${form.id}:${form.title}:${victim}`;
  return (
    <FormPage
      key={key}
      draftKey={key}
      form={form}
      facts={facts}
      victim={victim}
      onDone={(next) => {
        set(next);
        backInto('calculation/details', query);
      }}
    />
  );
}

type FormPageProps = {
  readonly draftKey: string;
  readonly form: Form;
  readonly facts: CalculationFacts;
  readonly victim: number;
  readonly onDone: (facts: CalculationFacts) => void;
};

function FormPage({ draftKey, form, facts, victim, onDone }: FormPageProps) {
  const fields = useFields(form, facts, victim);
  const known = form.read(facts, victim);
  const start = known.length > 0 || form.many ? known : [emptyRow(fields)];
  const first = form.many && start.length === 0 ? [emptyRow(fields)] : start;
  const draft = useDraft<{ rows: readonly Row[] }>(draftKey, { rows: first });
  const [asked, setAsked] = useState(false);
  const { rows } = draft.value;
  const typed = faultsOf(fields, rows);
  const isTyped = Object.keys(typed).length === 0;
  const refused = useMemo(
    () => (asked && isTyped ? refusedBy(form, facts, victim, rows) : undefined),
    [asked, isTyped, form, facts, victim, rows],
  );
  const faults = asked ? { ...typed, ...refused?.fields } : {};
  const { many } = form;

  const setRows = (next: readonly Row[]) => draft.set('rows', next);
  const finish = (next: readonly Row[]) => {
    onDone(form.write(facts, victim, next));
    draft.clear();
  };
  const submit = () => {
    const known = isTyped ? refusedBy(form, facts, victim, rows) : undefined;
    const isFine = known && known.others.length + Object.keys(known.fields).length === 0;
    if (isFine) return finish(rows);
    setAsked(true);
    focusFirstFault();
  };
  return (
    <Page
      title={form.title}
      bottom={
        <BottomBar>
          <Button block onTap={submit}>
            算进去
          </Button>
        </BottomBar>
      }
    >
      <PageHead title={form.title} {...(form.lead ? { lead: form.lead } : {})} />
      {refused && refused.others.length > 0 ? (
        <Notice tone="late" title="这样填，还算不出">
          {refused.others.map((text) => (
            <View key={text} className="mt-1">
              {text}
            </View>
          ))}
        </Notice>
      ) : null}
      {rows.map((row, at) => (
        <Card key={at} {...(many ? { title: `${many.row} ${at + 1}` } : {})}>
          <FormRow
            fields={fields}
            row={row}
            faultOf={(field) => faults[`${at}.${field}`]}
            onChange={(field, value) =>
              setRows(rows.map((r, i) => (i === at ? { ...r, [field]: value } : r)))
            }
          />
          {many ? (
            <Button
              small
              variant="quiet"
              label={`去掉${many.row} ${at + 1}`}
              onTap={() => setRows(rows.filter((_, i) => i !== at))}
            >
              去掉
            </Button>
          ) : null}
        </Card>
      ))}
      {many && rows.length < many.max ? (
        <Button
          block
          variant="secondary"
          icon="plus"
          onTap={() => setRows([...rows, emptyRow(fields)])}
        >
          {many.add}
        </Button>
      ) : null}
      {known.length > 0 && form.drop ? (
        <Button block variant="quiet" onTap={() => finish([])}>
          {form.drop}
        </Button>
      ) : null}
    </Page>
  );
}

/** The questions of the step; where courts differ, each choice says what it would change. */
function useFields(form: Form, facts: CalculationFacts, victim: number) {
  const folded = form.fields(facts, victim).some((field) => field.fold);
  const loaded = useStandards(folded ? facts.province : undefined);
  const standards = loaded.state === 'here' ? loaded.standards : undefined;
  return useMemo(() => {
    const fields = form.fields(facts, victim);
    return standards ? withEffects(fields, form, facts, victim, standards) : fields;
  }, [form, facts, victim, standards]);
}
