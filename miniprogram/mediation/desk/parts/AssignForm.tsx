import { useState } from 'react';
import type { z } from 'zod';
import { mediationApi, type MediationStatus } from '@shared/mediation';
import type { AccountId } from '@shared/kernel';
import { useAct, useLoaded } from '@phone/lib';
import { Await, Button, Buttons, ChoiceGroup, Refused, toast } from '@phone/ui';
import type { StaffAct } from '../../parts/staff-act';

type Candidate = z.output<typeof mediationApi.listMediators.output>['mediators'][number];

/** 派调解员: each with the cases in hand; the one with the fewest stands first, who declined last. */
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
            options={[...mediators].sort(byLoad).map((one) => ({
              value: one.account,
              title: one.name,
              text: one.name === mediation.mediator ? standing(mediation.status) : loadOf(one),
              off: one.name === mediation.mediator,
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

function standing(status: MediationStatus): string {
  return status === 'assigned' ? '已经派给他，等他答复' : '现在由他调解';
}

function byLoad(a: Candidate, b: Candidate): number {
  return Number(Boolean(a.declined)) - Number(Boolean(b.declined)) || a.open - b.open;
}

function loadOf({ open, declined }: Candidate): string {
  return `手上 ${open} 件${declined ? `；这件没接：${declined}` : ''}`;
}
