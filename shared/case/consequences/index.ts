import {
  dateOf,
  endOf,
  followUpOf,
  type AnyFollowUps,
  startOf,
  type Fact,
  type LocalDate,
  type Moment,
  type PartyId,
  type Recipient,
} from '@shared/kernel';
import { dueDate } from '@shared/law/calendar';
import { periods, type PeriodId } from '@shared/law';
import type { Deadline, Owner } from '../deadline';
import type { DisputeCase } from '../model';
import type { Notice } from '../notice';
import { insurersOf, liaisonOf, partyOf } from '../standing';

/** What a set of facts brings with it: notices, periods that start, periods that end. */
export type Consequences = {
  readonly notices: readonly Notice[];
  readonly starts: readonly Deadline[];
  readonly stops: readonly {
    readonly period: string;
    readonly party?: PartyId;
    readonly office?: string;
    readonly about?: PartyId;
  }[];
};

/** Follow-ups of facts, addressed within a case. */
export function consequencesOf(
  table: AnyFollowUps,
  facts: readonly Fact[],
  dispute: DisputeCase,
  moment: Moment,
): Consequences {
  const entries = facts.map((fact) => ({ fact, follow: followUpOf(table, fact) }));
  return {
    notices: entries.flatMap(({ fact, follow }) =>
      (follow.tell ?? []).flatMap(({ to, template }) =>
        addressesOf(to, dispute, moment).map((address) =>
          noticeOf(
            address,
            template,
            { ...scalarsOf(fact.data), ...named(to, dispute) },
            dispute,
            moment,
          ),
        ),
      ),
    ),
    starts: entries.flatMap(({ follow }) =>
      (follow.start ?? []).flatMap(({ period, owner, since, about }) =>
        ownersOf(owner, dispute, moment).map((who) => ({
          ...deadlineOf(period as PeriodId, who, dispute, moment, since),
          ...(about ? { about } : {}),
        })),
      ),
    ),
    stops: entries.flatMap(({ follow }) => (follow.stop ?? []).map((stop) => stopOf(stop, moment))),
  };
}

/** `pick-time` ends the period for all, `pick-time@me` only for the acting party, `pick-time@party:<id>` for one party, `claim-pay@<office>` for one office, `identity-answer@about:<id>` for one party's matter. */
function stopOf(stop: string, moment: Moment): Consequences['stops'][number] {
  const [period = stop, whose] = stop.split('@');
  if (whose === undefined) return { period };
  if (whose.startsWith('party:')) return { period, party: whose.slice('party:'.length) as PartyId };
  if (whose.startsWith('about:')) return { period, about: whose.slice('about:'.length) as PartyId };
  if (whose !== 'me') return { period, office: whose };
  return moment.actor.party ? { period, party: moment.actor.party } : { period };
}

function noticeOf(
  to: string,
  template: string,
  data: Notice['data'],
  dispute: DisputeCase,
  moment: Moment,
): Notice {
  return {
    id: moment.newId(),
    version: 0,
    caseId: dispute.id,
    to,
    template,
    data: { ...data, code: dispute.code },
    at: moment.at,
    pending: true,
    attempts: 0,
    nextTryAt: moment.at,
    deliveries: [],
  };
}

/** A helper cannot look up who named him, and for what: his notice says it. */
function named(to: Recipient, dispute: DisputeCase): Notice['data'] {
  if (typeof to !== 'object' || !('helper' in to)) return {};
  const party = partyOf(dispute, to.of);
  const helper = party.helpers.find(({ id }) => id === to.helper);
  return { name: party.name, scopes: helper?.scopes.join(' ') ?? '' };
}

function scalarsOf(data: object): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(data).filter(
      (entry): entry is [string, string | number] =>
        typeof entry[1] === 'string' || typeof entry[1] === 'number',
    ),
  );
}

function deadlineOf(
  period: PeriodId,
  owner: Owner,
  dispute: DisputeCase,
  moment: Moment,
  since: LocalDate = dateOf(moment.at),
): Deadline {
  const rule = periods[period];
  const { date, provisional } = dueDate(since, rule);
  return {
    id: moment.newId(),
    version: 0,
    caseId: dispute.id,
    region: dispute.region,
    period,
    owner,
    startedAt: since === dateOf(moment.at) ? moment.at : startOf(since),
    dueAt: endOf(date),
    provisional,
    cite: rule.cite,
    verified: rule.verified,
    status: 'running',
  };
}

function addressesOf(to: Recipient, dispute: DisputeCase, moment: Moment): string[] {
  if (typeof to === 'object') {
    if ('account' in to) return [`account:${to.account}`];
    if ('helper' in to) return [`helper:${to.helper}`];
    return ['party' in to ? `party:${to.party}` : `office:${to.insurer}`];
  }
  const parties = dispute.parties.map((p) => p.id);
  switch (to) {
    case 'every-party':
      return parties.map((id) => `party:${id}`);
    case 'other-parties':
      return parties.filter((id) => id !== moment.actor.party).map((id) => `party:${id}`);
    case 'acting-party':
      return moment.actor.party ? [`party:${moment.actor.party}`] : [];
    case 'everyone':
      return (['every-party', 'insurers', 'mediator'] as const).flatMap((r) =>
        addressesOf(r, dispute, moment),
      );
    case 'mediator':
      return dispute.mediator ? [`account:${dispute.mediator.account}`] : [];
    case 'mediation-office':
      return [`office:${dispute.offices.mediation.id}`];
    case 'insurers':
      return insurersOf(dispute).map((insurer) => `office:${insurer.id}`);
    case 'police-office':
      return [`office:${dispute.offices.police.id}`];
    case 'court':
      return [`office:${dispute.offices.court.id}`];
    case 'supervisors':
      return [`office:${liaisonOf(dispute.region)}`];
  }
}

function ownersOf(to: Recipient, dispute: DisputeCase, moment: Moment): Owner[] {
  if (typeof to === 'object') {
    if ('account' in to || 'helper' in to)
      throw new Error('a period is owned by a party or an office');
    return ['party' in to ? { party: to.party } : { office: 'insurers', id: to.insurer }];
  }
  switch (to) {
    case 'every-party':
      return dispute.parties.map((p) => ({ party: p.id }));
    case 'other-parties':
      return dispute.parties
        .filter((p) => p.id !== moment.actor.party)
        .map((p) => ({ party: p.id }));
    case 'acting-party':
      return moment.actor.party ? [{ party: moment.actor.party }] : [];
    case 'everyone':
      return [...dispute.parties.map((p) => ({ party: p.id })), { office: 'insurers' as const }];
    case 'mediator':
    case 'insurers':
      return [{ office: to }];
    case 'mediation-office':
      return [{ office: to, id: dispute.offices.mediation.id }];
    case 'police-office':
      return [{ office: to, id: dispute.offices.police.id }];
    case 'court':
      return [{ office: to, id: dispute.offices.court.id }];
    case 'supervisors':
      return [{ office: to, id: liaisonOf(dispute.region) }];
  }
}
