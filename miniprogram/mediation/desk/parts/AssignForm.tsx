import { useState } from 'react';
import { mediationApi } from '@shared/mediation';
import type { AccountId } from '@shared/kernel';
import { useAct, useLoaded } from '@phone/lib';
import { Await, Button, Buttons, ChoiceGroup, Refused, toast } from '@phone/ui';
import type { StaffAct } from '../../parts/staff-act';

/** 派调解员: each with the cases in hand; the one with the fewest stands first. */
export function AssignForm({ caseId, mediation, onDone }: StaffAct) {
  const list = useLoaded(mediationApi.listMediators, { caseId });
  const act = useAct(mediationApi.assignMediator, `${caseId}:${mediation.version}`);
  const [account, setAccount] = useState<AccountId>();
  const send = async () => {
    if (!account) return;
    const done = await act.send({ caseId, account });
    if (!done?.ok) return;
    toast('派好了，通知了他');
    onDone();
  };
  return (
    <Await of={list}>
      {({ mediators }) => (
        <>
          <ChoiceGroup
            label={mediation.mediator ? `现在是${mediation.mediator}，换一位` : '派哪一位'}
            options={[...mediators]
              .sort((a, b) => a.open - b.open)
              .map(({ account: value, name, open }) => ({
                value,
                title: name,
                text: name === mediation.mediator ? '已经派给他，等他答复' : `手上 ${open} 件`,
                off: name === mediation.mediator,
              }))}
            value={account}
            onChange={setAccount}
          />
          <Refused refusal={act.refusal} onAgain={onDone} />
          <Buttons>
            <Button
              block
              busy={act.busy}
              {...(account ? {} : { offBecause: '先选一位' })}
              onTap={send}
            >
              派给他
            </Button>
          </Buttons>
        </>
      )}
    </Await>
  );
}
