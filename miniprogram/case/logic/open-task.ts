import { isClaimant, type CaseView } from '@shared/case';
import type { MediationFact } from '@shared/mediation';
import { factText } from './fact-texts';
import type { OpenTask } from './turn-texts';

type Entry = CaseView['timeline'][number];

/** When and where the session is, as the timeline says it; nothing once it has begun or is off. */
export function bookedSession(view: CaseView): string | undefined {
  const last = lastTurn(view);
  return last?.type === 'mediation.session-booked' ? factText(last.type, last.data) : undefined;
}

/** What waits for the reader though no period runs for it; the first that fits counts. */
export function openTaskOf(view: CaseView): OpenTask | undefined {
  if (view.you.role !== 'party' && view.you.role !== 'helper') return undefined;
  switch (view.stage) {
    case 'open':
      return mustChoose(view) ? 'choose-route' : undefined;
    case 'mediating':
      return mustChoose(view) ? 'choose-route' : sessionTask(view);
    case 'settled':
      return claimTask(view);
    // who never chose, such as one who refused the invitation, is told first that nothing was settled
    case 'unsettled':
    case 'reported':
    case 'closed':
      return undefined;
  }
}

function mustChoose(view: CaseView): boolean {
  const you = view.parties.find((p) => p.id === view.you.party);
  if (!view.open.includes('choose-route') || !you) return false;
  return !you.choices.mediation && (you.way ?? 'mediation') === 'mediation';
}

/**
 * What is left to do after each fact of a mediation where no period says so: `none` ends what was to do before, `same`
 * changes nothing about it. A fact without an entry does not compile.
 */
const afterFact: Readonly<Record<MediationFact['type'], OpenTask | 'none' | 'same'>> = {
  'mediation.applied': 'none',
  'mediation.mediator-assigned': 'none',
  'mediation.mediator-changed': 'none',
  'mediation.mediator-declined': 'none',
  'mediation.conflict-disclosed': 'none',
  'mediation.disclosure-agreed': 'same',
  'mediation.disclosure-refused': 'none',
  'mediation.mediator-accepted': 'none',
  'mediation.sides-changed': 'same',
  'mediation.joined': 'same',
  'mediation.refused': 'same',
  'mediation.everyone-answered': 'none',
  'mediation.times-proposed': 'none',
  'mediation.times-picked': 'same',
  'mediation.no-common-time': 'same',
  'mediation.session-booked': 'come-to-session',
  'mediation.session-opened': 'enter-room',
  'mediation.entered': 'same',
  'mediation.left': 'same',
  'mediation.offer-made': 'same',
  'mediation.offer-answered': 'same',
  'mediation.calculation-tabled': 'same',
  'mediation.agreement-drafted': 'none',
  'mediation.agreement-sent-back': 'enter-room',
  'mediation.agreement-signed': 'same',
  'mediation.settled': 'none',
  'mediation.failed': 'none',
  'mediation.withdrawn': 'none',
};

/** What the last fact that says something about it leaves to do. */
function lastTurn(view: CaseView): { type: string; data: Entry['data']; task: string } | undefined {
  const said = view.timeline.flatMap(({ type, data }) => {
    const task = (afterFact as Readonly<Record<string, string>>)[type] ?? 'same';
    return task === 'same' ? [] : [{ type, data, task }];
  });
  return said.at(-1);
}

function sessionTask(view: CaseView): OpenTask | undefined {
  const task = lastTurn(view)?.task;
  return task === 'come-to-session' || task === 'enter-room' ? task : undefined;
}

function claimTask(view: CaseView): OpenTask | undefined {
  const paid = lastOf(
    view,
    (entry) => entry.type === 'claim.paid' && entry.data['payee'] === view.you.party,
  );
  const receipt = lastOf(
    view,
    ({ type }) => type === 'claim.receipt-confirmed' || type === 'claim.receipt-disputed',
  );
  if (paid && (!receipt || receipt.seq < paid.seq)) return 'confirm-receipt';
  const asked = lastOf(view, (entry) => entry.type === 'claim.documents-asked');
  const supplied = lastOf(view, (entry) => entry.type === 'claim.documents-supplied');
  if (asked && (!supplied || supplied.seq < asked.seq)) return 'supply-documents';
  const submitted = view.timeline.some((entry) => entry.type === 'claim.submitted');
  const hurt = view.parties.some(
    (p) => p.id === view.you.party && (p.harm !== 'none' || isClaimant(p)),
  );
  const nothingToClaim = paymentsOf(view)?.insurers === 0;
  return submitted || !hurt || nothingToClaim ? undefined : 'claim-now';
}

export type Payments = Extract<MediationFact, { type: 'mediation.settled' }>['data']['payments'];

/** Who pays by the agreement in force: how many payments are an insurer's, how many a person's own. */
export function paymentsOf(view: CaseView): Payments | undefined {
  const settled = lastOf(view, ({ type }) => type === 'mediation.settled');
  return settled?.data['payments'] as Payments | undefined;
}

function lastOf(view: CaseView, fits: (entry: Entry) => boolean): Entry | undefined {
  return view.timeline.filter(fits).at(-1);
}
