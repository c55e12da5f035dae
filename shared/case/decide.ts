import {
  dateOf,
  fail,
  move,
  ok,
  type AccountId,
  type Decision,
  type DomainError,
  type HelperScope,
  type Instant,
  type LocalDate,
  type Moment,
  type PartyId,
  type Result,
} from '@shared/kernel';
import type { CaseFact, Consent, DisputeCase, Party, Way } from './model';
import { partyOf } from './standing';
import { caseTransitions, consentScopes, type CaseAction } from './transitions';

type CaseDecision = Decision<{ readonly dispute: DisputeCase }, CaseFact>;

/** A person found by code, name and the last four of the ID number takes his seat in the case. */
export function joinCase(
  { dispute }: { dispute: DisputeCase },
  command: { party: PartyId; phone?: string },
  moment: Moment,
): CaseDecision {
  const party = partyOf(dispute, command.party);
  if (party.account === moment.actor.id) return fail({ code: 'already-joined' });
  if (party.account) return fail({ code: 'joined-by-other' });
  return settled(seat(dispute, party, moment.actor.id, command.phone), {
    type: 'case.joined',
    data: { party: party.id },
  });
}

/** The phone on file is another one: the officer is asked whether this is the person. A pending question stands until it is answered. */
export function askOfficer(
  { dispute }: { dispute: DisputeCase },
  command: { party: PartyId; phone: string | undefined; reason: string },
  moment: Moment,
): CaseDecision {
  const party = partyOf(dispute, command.party);
  if (party.account) return fail({ code: 'joined-by-other' });
  const pending = party.identityQuestion;
  if (pending)
    return fail({ code: pending.account === moment.actor.id ? 'asked-officer' : 'asked-by-other' });
  // the officer's yes puts this phone on file: there must be one
  if (!command.phone) return fail({ code: 'phone-to-be-checked' });
  const question = {
    account: moment.actor.id,
    phone: command.phone,
    reason: command.reason,
    at: moment.at,
  };
  return settled(withParty(dispute, { ...party, identityQuestion: question }), {
    type: 'case.identity-asked',
    data: { party: party.id },
  });
}

/** The officer's answer, with the question as he saw it: it may have been answered, and another one put, meanwhile. */
export type AnswerIdentity = {
  readonly party: PartyId;
  readonly account: AccountId;
  readonly askedAt: Instant;
};

export function confirmIdentity(
  { dispute }: { dispute: DisputeCase },
  command: AnswerIdentity,
  moment: Moment,
): CaseDecision {
  const open = may('confirm-identity', dispute, moment);
  if (!open.ok) return open;
  const seen = questionSeen(dispute, command);
  if (!seen.ok) return seen;
  const { party, question } = seen.value;
  return settled(seat(dispute, party, question.account, question.phone), {
    type: 'case.identity-confirmed',
    data: { party: party.id },
  });
}

export function refuseIdentity(
  { dispute }: { dispute: DisputeCase },
  command: AnswerIdentity,
  moment: Moment,
): CaseDecision {
  const open = may('refuse-identity', dispute, moment);
  if (!open.ok) return open;
  const seen = questionSeen(dispute, command);
  if (!seen.ok) return seen;
  const { identityQuestion: _answered, ...party } = seen.value.party;
  return settled(withParty(dispute, party), {
    type: 'case.identity-refused',
    data: { party: party.id, account: command.account },
  });
}

type Question = NonNullable<Party['identityQuestion']>;

function questionSeen(
  dispute: DisputeCase,
  { party: id, account, askedAt }: AnswerIdentity,
): Result<{ readonly party: Party; readonly question: Question }, DomainError> {
  const party = dispute.parties.find((one) => one.id === id);
  const question = party?.identityQuestion;
  if (!party || !question) return fail({ code: 'not-found' });
  return question.account === account && question.at === askedAt
    ? ok({ party, question })
    : fail({ code: 'changed-meanwhile', params: { version: dispute.version } });
}

export type NameHelper = {
  readonly kind: 'relative' | 'agent';
  readonly name: string;
  readonly phone: string;
  readonly scopes: readonly HelperScope[];
  readonly until: LocalDate;
};

export function nameHelper(
  { dispute }: { dispute: DisputeCase },
  command: NameHelper,
  moment: Moment,
): CaseDecision {
  const open = may('name-helper', dispute, moment);
  if (!open.ok) return open;
  if (command.until < dateOf(moment.at)) return fail({ code: 'end-date-past' });
  const party = partyOf(dispute, own(moment));
  const helper = {
    id: moment.newId(),
    ...command,
    scopes: [...command.scopes],
    namedAt: moment.at,
  };
  return settled(withParty(dispute, { ...party, helpers: [...party.helpers, helper] }), {
    type: 'case.helper-named',
    data: { party: party.id, helper: helper.id, scopes: helper.scopes, until: helper.until },
  });
}

export function revokeHelper(
  { dispute }: { dispute: DisputeCase },
  command: { helper: string },
  moment: Moment,
): CaseDecision {
  const open = may('revoke-helper', dispute, moment);
  if (!open.ok) return open;
  const party = partyOf(dispute, own(moment));
  if (!party.helpers.some((h) => h.id === command.helper && !h.revokedAt))
    return fail({ code: 'not-found' });
  const helpers = party.helpers.map((h) =>
    h.id === command.helper ? { ...h, revokedAt: moment.at } : h,
  );
  return settled(withParty(dispute, { ...party, helpers }), {
    type: 'case.helper-revoked',
    data: { party: party.id, helper: command.helper },
  });
}

/**
 * Online or offline, for one stage; may be changed again at any time (在线诉讼规则 5). A helper chooses only for the
 * stage whose acts he was given.
 */
export function chooseRoute(
  { dispute }: { dispute: DisputeCase },
  command: Pick<Consent, 'stage' | 'choice' | 'shownVersion' | 'shownHash'>,
  moment: Moment,
): CaseDecision {
  const open = may('choose-route', dispute, moment);
  if (!open.ok) return open;
  const { role, scopes } = moment.actor;
  if (role === 'helper' && !scopes?.includes(consentScopes[command.stage]))
    return fail({ code: 'not-allowed' });
  const party = partyOf(dispute, own(moment));
  const latest = party.consents.filter((c) => c.stage === command.stage).at(-1);
  if (latest?.choice === command.choice) return fail({ code: 'already-chosen' });
  const { stage, choice, shownVersion, shownHash } = command;
  const consent = { stage, choice, shownVersion, shownHash, at: moment.at, by: moment.actor.id };
  const consents = [...party.consents, consent];
  // online or at a table: who chooses how to mediate means to mediate
  const way = stage === 'mediation' ? { way: 'mediation' as const } : {};
  return settled(withParty(dispute, { ...party, ...way, consents }), {
    type: 'case.route-chosen',
    data: { party: party.id, stage, choice },
  });
}

/** A way other than the committee's mediation, which is chosen together with the consent to it. */
export function chooseWay(
  { dispute }: { dispute: DisputeCase },
  command: { way: Exclude<Way, 'mediation'> },
  moment: Moment,
): CaseDecision {
  const open = may('choose-way', dispute, moment);
  if (!open.ok) return open;
  const party = partyOf(dispute, own(moment));
  const { way } = command;
  if (party.way === way) return fail({ code: 'already-chosen' });
  return settled(withParty(dispute, { ...party, way }), {
    type: 'case.way-chosen',
    data: { party: party.id, way },
  });
}

function may(action: CaseAction, dispute: DisputeCase, moment: Moment) {
  return move(caseTransitions, action, {
    from: dispute.stage,
    to: dispute.stage,
    actor: moment.actor,
  });
}

function own(moment: Moment): PartyId {
  if (!moment.actor.party) throw new Error('actor has no seat in the case');
  return moment.actor.party;
}

/** Without a phone of the person's own the one on file stays. */
function seat(
  dispute: DisputeCase,
  party: Party,
  account: AccountId,
  phone: string | undefined,
): DisputeCase {
  const { identityQuestion: _answered, ...rest } = party;
  return withParty(dispute, { ...rest, account, ...(phone ? { phone } : {}) });
}

function withParty(dispute: DisputeCase, party: Party): DisputeCase {
  return { ...dispute, parties: dispute.parties.map((p) => (p.id === party.id ? party : p)) };
}

function settled(dispute: DisputeCase, fact: CaseFact): CaseDecision {
  return ok({ records: { dispute }, facts: [fact] });
}
