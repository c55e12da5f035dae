import type { ClaimView } from '@shared/claim';
import { now } from '@phone/lib';
import { Card, Section, Timeline } from '@phone/ui';
import { claimSteps } from '../logic/steps';
import { ClaimTop } from './ClaimTop';
import { IfLate } from './IfLate';
import { Refusal } from './Refusal';
import { Sharing } from './Sharing';
import { SupplyDocuments } from './SupplyDocuments';

type Props = { readonly caseId: string; readonly claim: ClaimView; readonly onDone: () => void };

/** One claim as a party follows it. */
export function ClaimProgress({ caseId, claim, onDone }: Props) {
  return (
    <>
      <ClaimTop caseId={caseId} claim={claim} onDone={onDone} />
      <Refusal claim={claim} />
      {claim.open.includes('supply-documents') && claim.asked ? (
        <SupplyDocuments caseId={caseId} claim={claim} items={claim.asked.items} onDone={onDone} />
      ) : null}
      <Section title="走到哪了">
        <Card>
          <Timeline items={claimSteps(claim, now())} label="理赔进展" />
        </Card>
      </Section>
      <Sharing claim={claim} />
      <IfLate claim={claim} />
    </>
  );
}
