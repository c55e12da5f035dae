import { payments } from './claim-model';
import { sides, type Model } from './mediation-model';
import type { Service } from './service';

const seats = {
  wang: 'party:party-wang',
  li: 'party:party-li',
  insurer: 'insurer:insurer-yuan',
} as const;
const signerOf: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(seats).map(([name, seat]) => [seat, name])),
  mediator: 'mediator',
  office: 'office',
};

/** What the model says the service must hold, in the words of both. */
export function wanted({ stage, mediation, claim }: Model): object {
  return {
    stage,
    mediation: mediation && {
      status: mediation.status,
      answers: mediation.answers,
      mediator: mediation.mediator ?? 'none',
      picks: Object.keys(mediation.picks).sort(),
      signed: [...mediation.signed].sort(),
      offers: mediation.offers.length,
      tabled: [...mediation.tabled].sort(),
    },
    claim: claim && {
      status: claim.status,
      approved: claim.approved,
      paid: claim.paid,
      unconfirmed: claim.unconfirmed,
    },
  };
}

/** What the service holds now, and a mark that changes with every write to the case. */
export async function held({ stack, caseId }: Service): Promise<{ view: object; mark: string }> {
  const { store } = stack.deps;
  const [dispute, mediations, claim, head, lines] = await Promise.all([
    store.cases.get(caseId),
    store.mediations.list({ caseId }, { sort: '-appliedAt' }),
    store.claims.first({ caseId }),
    stack.connection.collection<{ _id: string; seq: number }>('chains').findOne({ _id: caseId }),
    stack.connection.collection('messages').estimatedDocumentCount(),
  ]);
  const [now] = mediations;
  const perPayment = <T>(of: (payment: NonNullable<typeof claim>['payments'][number]) => T) =>
    Object.fromEntries(
      payments.map((name) => [name, of(claim?.payments.find((one) => one.id === name) as never)]),
    );
  const view = {
    stage: dispute.stage,
    mediation: now && {
      status: now.status,
      answers: Object.fromEntries(
        sides.map((side) => [side, now.sides.find((one) => one.seat === seats[side])?.answer]),
      ),
      mediator: now.mediator?.account.replace('staff-', '') ?? 'none',
      picks: sides.filter((side) => now.picks.some((one) => one.seat === seats[side])).sort(),
      signed: (now.agreement?.signatures ?? []).map((one) => signerOf[one.seat]).sort(),
      offers: now.offers.length,
      tabled: now.tabled.map((one) => one.calculation.split('-')[1]).sort(),
    },
    claim: claim && {
      status: claim.status,
      approved: perPayment((one) => one.approved),
      paid: perPayment((one) =>
        one.transfers.reduce((total, transfer) => total + transfer.amount, 0),
      ),
      unconfirmed: perPayment((one) => one.transfers.some((transfer) => !transfer.confirmedAt)),
    },
  };
  const versions = [dispute, ...mediations, ...(claim ? [claim] : [])].map((one) => one.version);
  return { view, mark: JSON.stringify([versions, head?.seq ?? 0, lines]) };
}
