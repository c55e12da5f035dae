import { useEffect, useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { forms, groupTitles, type Form, type FormGroup } from '@shared/calculation/forms';
import type { CalculationFacts, VictimResult } from '@shared/law/compensation';
import { moneyText, open, param } from '@phone/lib';
import { BottomBar, Button, Empty, List, Page, PageHead, Row, Section, Tabs } from '@phone/ui';
import { useFacts } from '../logic/facts-store';
import { keepPlace } from '../logic/place';
import { returnTo } from '../logic/return-to';
import { useEstimate } from '../logic/use-estimate';

const groups = Object.keys(groupTitles) as FormGroup[];

/** 填得更细: every item of the law, each optional, with what it comes to at the moment. */
export default function DetailsPage() {
  const { params } = useRouter();
  const caseId = param(params, 'caseId');
  const { facts } = useFacts(caseId);
  const of = useEstimate(facts);
  const [at, setAt] = useState(Number(param(params, 'victim') || '0'));
  useEffect(() => keepPlace({ victim: String(at) }), [at]);
  if (!facts) {
    return (
      <Page title="填得更细">
        <Empty icon="calc" title="还没有算过" text="先答五个问题。">
          <Button block onTap={() => open('calculation/ask')}>
            去算一算
          </Button>
        </Empty>
      </Page>
    );
  }
  const victim = Math.min(at, facts.victims.length - 1);
  const seen =
    of.state === 'done' && of.outcome.ok ? of.outcome.value.result.victims[victim] : undefined;
  const query = caseId ? { caseId } : {};
  return (
    <Page
      title="填得更细"
      bottom={
        <BottomBar>
          <Button block onTap={() => returnTo('calculation/result', query)}>
            看结果
          </Button>
        </BottomBar>
      }
    >
      <PageHead title="有什么就填什么" lead="都可以不填。每填一项，结果跟着变。" />
      {facts.victims.length > 1 ? (
        <Tabs
          label="哪位受害人"
          items={facts.victims.map((v, i) => ({ value: String(i), label: v.name ?? v.id }))}
          value={String(victim)}
          onChange={(next) => setAt(Number(next))}
        />
      ) : null}
      {groups.map((group) => (
        <Section key={group} title={groupTitles[group]}>
          <List>
            {forms
              .filter((form) => form.group === group)
              .filter((form) => form.fields(facts, victim).length > 0)
              .map((form) => (
                <Row
                  key={form.id}
                  label={form.title}
                  value={stateOf(form, facts, victim, seen)}
                  onTap={() =>
                    open('calculation/item', { ...query, form: form.id, victim: String(victim) })
                  }
                />
              ))}
          </List>
        </Section>
      ))}
    </Page>
  );
}

function stateOf(
  form: Form,
  facts: CalculationFacts,
  victim: number,
  seen: VictimResult | undefined,
): string {
  const lines = seen?.items.filter((line) => line.kind === form.id) ?? [];
  if (lines.some((line) => line.amount === null)) return '算不出';
  if (lines.length > 0) {
    return moneyText(lines.reduce((t, line) => t + (line.amount ?? 0), 0) as never);
  }
  const rows = form.read(facts, victim).filter((row) => Object.values(row).some((v) => v !== ''));
  if (rows.length === 0) return '没填';
  return form.many ? `${rows.length} 条` : '已填';
}
