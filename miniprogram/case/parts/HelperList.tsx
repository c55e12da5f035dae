import { useState } from 'react';
import { caseApi, isActive, type CaseView } from '@shared/case';
import { dayText, today, useAct } from '@phone/lib';
import { Button, Dialog, Empty, List, Refused, Row, Section, Tag, toast } from '@phone/ui';
import { kindWords, scopeWords } from '../logic/helper-words';

type Helper = CaseView['helpers'][number];
type Props = { readonly view: CaseView; readonly onRevoked: () => void };

/** Who acts for the party, with what and until when; each can be taken back at once. */
export function HelperList({ view, onRevoked }: Props) {
  const [asked, setAsked] = useState<Helper>();
  const revoking = useAct(caseApi.revokeHelper, `${view.id}:${asked?.id ?? ''}`);

  const revoke = async () => {
    if (!asked) return;
    const answer = await revoking.send({ caseId: view.id, helper: asked.id });
    setAsked(undefined);
    if (!answer?.ok) return;
    toast('已收回');
    onRevoked();
  };

  if (view.helpers.length === 0) {
    return <Empty icon="people" title="还没有请人代办" text="在下面填一位，马上生效。" />;
  }
  return (
    <Section title="请了谁">
      <Refused refusal={revoking.refusal} />
      <List>
        {view.helpers.map((helper) => (
          <HelperRow key={helper.id} helper={helper} onRevoke={() => setAsked(helper)} />
        ))}
      </List>
      <Dialog
        open={asked !== undefined}
        danger
        title={`收回${asked?.name ?? ''}的代办？`}
        yes="是，马上收回"
        no="不，先留着"
        onYes={revoke}
        onNo={() => setAsked(undefined)}
      >
        收回后，他马上看不到这起事故。他办过的都算数。
      </Dialog>
    </Section>
  );
}

function HelperRow({
  helper,
  onRevoke,
}: {
  readonly helper: Helper;
  readonly onRevoke: () => void;
}) {
  const active = isActive(helper, today());
  const scopes = helper.scopes.map((scope) => scopeWords[scope].title).join('、');
  return (
    <Row
      label={`${helper.name} · ${kindWords[helper.kind]}`}
      sub={`${helper.phoneMasked}。${scopes}。到 ${dayText(helper.until)}止`}
      end={
        active ? (
          <Button small variant="danger" label={`收回${helper.name}的代办`} onTap={onRevoke}>
            收回
          </Button>
        ) : (
          <Tag tone="line">{helper.revokedAt ? '已收回' : '到期了'}</Tag>
        )
      }
    />
  );
}
