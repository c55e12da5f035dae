import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import {
  emptyRow,
  faultsOf,
  figureForm,
  formOf,
  type Form,
  type Row,
} from '@shared/calculation/forms';
import type { CalculationFacts } from '@shared/law/compensation';
import { back, param, useDraft } from '@phone/lib';
import { BottomBar, Button, Card, Empty, Page, PageHead } from '@phone/ui';
import { useFacts } from '../logic/facts-store';
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
  if (!facts || !form) {
    return (
      <Page title="填一项">
        <Empty icon="calc" title="没有这一项" text="请退回去再选。" />
      </Page>
    );
  }
  const key = `calculation/item:${caseId}:${form.id}:${form.title}:${victim}`;
  return (
    <FormPage key={key} draftKey={key} form={form} facts={facts} victim={victim} onDone={set} />
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
  const fields = form.fields(facts, victim);
  const known = form.read(facts, victim);
  const start = known.length > 0 || form.many ? known : [emptyRow(fields)];
  const first = form.many && start.length === 0 ? [emptyRow(fields)] : start;
  const draft = useDraft<{ rows: readonly Row[] }>(draftKey, { rows: first });
  const [asked, setAsked] = useState(false);
  const { rows } = draft.value;
  const faults = asked ? faultsOf(fields, rows) : {};
  const { many } = form;

  const setRows = (next: readonly Row[]) => draft.set('rows', next);
  const finish = (next: readonly Row[]) => {
    onDone(form.write(facts, victim, next));
    draft.clear();
    back();
  };
  const submit = () =>
    Object.keys(faultsOf(fields, rows)).length > 0 ? setAsked(true) : finish(rows);
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
      {known.length > 0 && form.group !== 'event' ? (
        <Button block variant="quiet" onTap={() => finish([])}>
          不算这一项
        </Button>
      ) : null}
    </Page>
  );
}
