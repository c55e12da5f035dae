import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { caseApi, caseFormName, type CaseView } from '@shared/case';
import { call, now, param, savePdf } from '@phone/lib';
import { Button, Card, Due, Link, PageHead, Points, Refused, Section } from '@phone/ui';
import type { Refusal } from '@shared/kernel';
import { useState } from 'react';
import { citeText } from '../logic/cite-text';
import { guideAloud, guideOf, topics, type Guide, type Topic } from '../logic/guides';
import { openOf } from '../logic/links';
import { CourtFee } from '../parts/CourtFee';
import { CasePage } from '../parts/CasePage';
import { useCase } from '../parts/use-case';

/** One way outside of this place: what to mind, where to go and by when, with the paper for it filled in. */
export default function GuidePage() {
  const asked = param(useRouter().params, 'topic');
  const topic = topics.find((one) => one === asked) ?? 'court';
  return (
    <CasePage title="怎么办" of={useCase()}>
      {(view) => <Shown view={view} topic={topic} />}
    </CasePage>
  );
}

function Shown({ view, topic }: { readonly view: CaseView; readonly topic: Topic }) {
  const guide = guideOf(topic, view);
  const deadline = lastOf(view, guide.periods);
  const { onward } = guide;
  return (
    <>
      <PageHead title={guide.title} lead={guide.lead} listen={guideAloud(guide)} />
      {deadline ? <Due at={deadline.dueAt} now={now()} from={deadline.startedAt} /> : null}
      {guide.parts.map(({ title, numbered = false, points }) => (
        <Section key={title} title={title}>
          <Card>
            <Points
              numbered={numbered}
              items={points.map((text) => ({ key: text, mark: 'dot', text }))}
            />
          </Card>
        </Section>
      ))}
      {topic === 'court' ? <CourtFee /> : null}
      {view.you.role === 'party' || view.you.role === 'helper' ? (
        <Form guide={guide} caseId={view.id} />
      ) : null}
      {onward ? (
        <Button
          block
          variant="secondary"
          className="mt-5"
          onTap={() => openOf(onward.page, view.id)}
        >
          {onward.words}
        </Button>
      ) : null}
      <Articles guide={guide} />
    </>
  );
}

/** Of two periods for the same step the later one is the last day. */
function lastOf(view: CaseView, periods: readonly string[]) {
  return view.deadlines
    .filter(({ period, status, mine }) => mine && status === 'running' && periods.includes(period))
    .sort((a, b) => a.dueAt.localeCompare(b.dueAt))
    .at(-1);
}

type FormProps = { readonly guide: Guide; readonly caseId: CaseView['id'] };

function Form({ guide: { form }, caseId }: FormProps) {
  const [refusal, setRefusal] = useState<Refusal>();
  const save = async () => {
    const answer = await call(caseApi.drawForm, { caseId, form: form.kind });
    setRefusal(answer.ok ? undefined : answer.error);
    if (answer.ok) await savePdf(answer.value.name, answer.value.base64);
  };
  return (
    <Section title={caseFormName(form.kind)}>
      <Card>
        <View>{form.note}</View>
        <Button block icon="download" className="mt-4" onTap={save}>
          存下来，打印
        </Button>
        <Refused refusal={refusal} />
      </Card>
    </Section>
  );
}

function Articles({ guide }: { readonly guide: Guide }) {
  const [open, setOpen] = useState(false);
  return (
    <Section>
      <Link onTap={() => setOpen(!open)}>{open ? '收起条文' : '依据哪些条文'}</Link>
      {open ? (
        <Points
          items={guide.cites.map((cite) => {
            const text = citeText({ cite, verified: true });
            return { key: text, text };
          })}
        />
      ) : null}
    </Section>
  );
}
