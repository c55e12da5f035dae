import { useState } from 'react';
import { caseApi, consentPapers, type CaseView } from '@shared/case';
import { mediationApi, type MediationView } from '@shared/mediation';
import { fieldErrors, shownOf, useAct } from '@phone/lib';
import { Button, Buttons, Card, ConsentWords, Field, Points, Refused, Section } from '@phone/ui';
import { invitationWords } from '../logic/invitation';

type Props = {
  readonly caseId: string;
  readonly mediation: MediationView;
  readonly dispute: CaseView | undefined;
  readonly onDone: () => void;
};

const paper = consentPapers.mediation;
/** Neither a yes nor a no is marked as the better one. */
const points = (texts: readonly string[]) =>
  texts.map((text) => ({ key: text, mark: 'dot' as const, text }));

/**
 * Yes or no to an invitation, both as easy, with what follows from each. A party that has not yet chosen the online
 * way reads its paper here and chooses with its yes. The reason of a no stays in the file; the others see only the no.
 */
export function Answer({ caseId, mediation, dispute, onDone }: Props) {
  const choose = useAct(caseApi.chooseRoute, `${caseId}:mediation`);
  const join = useAct(mediationApi.join, caseId);
  const [refusing, setRefusing] = useState(false);
  const own = dispute?.parties.find((party) => party.id === mediation.you.party);
  const mustChoose = own !== undefined && own.choices.mediation !== 'online';
  const { agree, refuse } = invitationWords(mediation);

  const yes = async () => {
    if (mustChoose) {
      const chosen = await choose.send({
        caseId,
        stage: 'mediation',
        choice: 'online',
        ...shownOf(paper),
      });
      // a yes that was cut short has chosen already
      if (!chosen || (!chosen.ok && chosen.error.code !== 'already-chosen')) return;
    }
    if ((await join.send({ caseId }))?.ok) onDone();
  };

  return (
    <>
      <Card title="同意，是什么意思">
        <Points items={points(agree)} />
      </Card>
      <Card title="不同意，会怎样">
        <Points items={points(refuse)} />
      </Card>
      {mustChoose ? (
        <Section title={`在手机上谈：${paper.title}`}>
          <Card quiet>{paper.lead}</Card>
          <ConsentWords paper={paper} />
        </Section>
      ) : null}
      <Refused refusal={join.refusal ?? choose.refusal} />
      {refusing ? (
        <Refusal caseId={caseId} onDone={onDone} onBack={() => setRefusing(false)} />
      ) : (
        <Buttons>
          <Button block busy={choose.busy || join.busy} busyText="正在答复" onTap={yes}>
            同意调解
          </Button>
          <Button block variant="secondary" onTap={() => setRefusing(true)}>
            不同意
          </Button>
        </Buttons>
      )}
    </>
  );
}

type RefusalProps = {
  readonly caseId: string;
  readonly onDone: () => void;
  readonly onBack: () => void;
};

/** No law asks for a reason; who gives one helps the mediator. */
function Refusal({ caseId, onDone, onBack }: RefusalProps) {
  const act = useAct(mediationApi.refuse, caseId);
  const [reason, setReason] = useState('');
  const no = async () => {
    const said = reason.trim();
    if ((await act.send({ caseId, ...(said ? { reason: said } : {}) }))?.ok) onDone();
  };
  return (
    <>
      <Refused refusal={act.refusal} />
      <Field
        label="为什么不同意"
        hint="可以不填。只记在调解的卷里，对方看不到"
        kind="area"
        value={reason}
        onChange={setReason}
        max={200}
        error={fieldErrors(act.refusal)['reason']}
      />
      <Buttons>
        <Button block variant="secondary" busy={act.busy} busyText="正在答复" onTap={no}>
          确定不同意
        </Button>
        <Button block variant="quiet" onTap={onBack}>
          再想想
        </Button>
      </Buttons>
    </>
  );
}
