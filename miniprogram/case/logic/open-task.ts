import type { CaseView } from '@shared/case';
import { factText } from './fact-texts';
import type { OpenTask } from './turn-texts';

type Entry = CaseView['timeline'][number];

/** When and where the session is, as the timeline says it. */
export function bookedSession(view: CaseView): string | undefined {
  const booked = lastOf(view, (entry) => entry.type === 'mediation.session-booked');
  return booked && factText(booked.type, booked.data);
}

/** What waits for the reader though no period runs for it; the first that fits counts. */
export function openTaskOf(view: CaseView): OpenTask | undefined {
  if (view.you.role !== 'party' && view.you.role !== 'helper') return undefined;
  switch (view.stage) {
    case 'open':
    case 'unsettled':
      return mustChoose(view) ? 'choose-route' : undefined;
    case 'mediating':
      return mustChoose(view) ? 'choose-route' : sessionTask(view);
    case 'settled':
      return claimTask(view);
    case 'reported':
    case 'closed':
      return undefined;
  }
}

function mustChoose(view: CaseView): boolean {
  const you = view.parties.find((p) => p.id === view.you.party);
  return view.open.includes('choose-route') && you !== undefined && !you.choices.mediation;
}

/** Facts that end the time between the booking of a session and its sequel. */
const sessionFacts: Readonly<Record<string, OpenTask | undefined>> = {
  'mediation.session-booked': 'come-to-session',
  'mediation.session-opened': 'enter-room',
  'mediation.times-proposed': undefined,
  'mediation.agreement-drafted': undefined,
};

function sessionTask(view: CaseView): OpenTask | undefined {
  const last = lastOf(view, (entry) => entry.type in sessionFacts);
  return last && sessionFacts[last.type];
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
  const hurt = view.parties.some((p) => p.id === view.you.party && p.harm !== 'none');
  return submitted || !hurt ? undefined : 'claim-now';
}

function lastOf(view: CaseView, fits: (entry: Entry) => boolean): Entry | undefined {
  return view.timeline.filter(fits).at(-1);
}
