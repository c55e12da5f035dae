import type { DomainError, Fact, Moment, Result } from '../../shared/kernel';
import { decideMediation, type Mediation, type Signature, type Seat } from '../../shared/mediation';
import { li, momentOf, onlineCase, payment, someTerms, wang } from '../builders/mediation';

export type Records = decideMediation.Records;
type Outcome = Result<{ readonly records: Records; readonly facts: readonly Fact[] }, DomainError>;

/** The records after a decision that must be accepted; each save raises the version. */
export function then(outcome: Outcome): Records {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.error)}`);
  const { mediation, dispute } = outcome.value.records;
  return { mediation: { ...mediation, version: mediation.version + 1 }, dispute };
}

export function factsOf(outcome: Outcome): string[] {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.error)}`);
  return outcome.value.facts.map((fact) => fact.type);
}

export function refusalOf(outcome: Result<unknown, DomainError>): DomainError {
  if (outcome.ok) throw new Error('accepted');
  return outcome.error;
}

const d = decideMediation;

export const applied = (dispute = onlineCase()): Records =>
  then(d.apply({ mediation: undefined, dispute }, {}, momentOf('wang')));

export const assigned = (dispute = onlineCase()): Records =>
  then(
    d.assignMediator(
      applied(dispute),
      { account: 'account-mediator' as never, name: '孟凡琴' },
      momentOf('clerk'),
    ),
  );

export const inviting = (dispute = onlineCase()): Records =>
  then(d.acceptAssignment(assigned(dispute), {}, momentOf('mediator')));

export const scheduling = (dispute = onlineCase()): Records => {
  const joined = then(d.join(inviting(dispute), {}, momentOf('li')));
  return then(d.join(joined, {}, momentOf('insurer')));
};

export const tomorrow = '2026-11-26T14:30:00.000+08:00' as never;
export const dayAfter = '2026-11-27T09:30:00.000+08:00' as never;

export const proposed = (): Records =>
  then(
    d.proposeTimes(
      scheduling(),
      { place: 'video', startsAt: [dayAfter, tomorrow] },
      momentOf('mediator'),
    ),
  );

export const scheduled = (): Records => {
  const records = scheduling();
  const command = {
    version: records.mediation.version,
    startsAt: tomorrow,
    place: 'video',
  } as const;
  return then(d.bookSession(records, command, momentOf('mediator')));
};

/** Every party that joined: whose identity is checked before a session opens. */
export const parties = ['party:party-wang', 'party:party-li'] as Seat[];

export const inSession = (): Records =>
  then(
    d.openSession(
      scheduled(),
      { identityChecked: [...parties], warningRead: true },
      momentOf('mediator', tomorrow),
    ),
  );

const theHash = 'a'.repeat(64);
export const document = { key: 'mediations/m/a.pdf', hash: theHash, pages: 2 };
export const sealed = { key: 'mediations/m/b.pdf', hash: 'b'.repeat(64), pages: 3 };

export const draftOf = ({ mediation }: Pick<Records, 'mediation'>, change: object = {}) => ({
  version: mediation.version,
  terms: someTerms(),
  number: 'QF23080417-T1',
  checkCode: 'ABCDEFGH2345',
  document,
  ...change,
});

/** A mediation that the insurer stays out of, up to the agreement that wang has signed. */
export const withoutInsurer = (): Records => {
  const refused = then(
    d.refuse(
      then(d.join(inviting(), {}, momentOf('li'))),
      { reason: '不派人' },
      momentOf('insurer'),
    ),
  );
  const { version } = refused.mediation;
  const booked = then(
    d.bookSession(refused, { version, startsAt: tomorrow, place: 'video' }, momentOf('mediator')),
  );
  const command = { identityChecked: [...parties], warningRead: true } as const;
  return then(d.openSession(booked, command, momentOf('mediator', tomorrow)));
};

export const personalTerms = () =>
  someTerms({
    items: [{ to: wang, label: '医疗费', amount: 500 as never }],
    payments: [payment({ kind: 'person', party: li }, wang, 'damages', 500)],
    prepayments: [],
  });

export const signing = (): Records => {
  const records = inSession();
  return then(d.draftAgreement(records, draftOf(records), momentOf('mediator')));
};

export const signers = [
  'party:party-wang',
  'party:party-li',
  'insurer:insurer-yuan',
  'mediator',
  'office',
] as const;
export const persons = {
  'party:party-wang': 'wang',
  'party:party-li': 'li',
  'insurer:insurer-yuan': 'insurer',
  mediator: 'mediator',
  office: 'clerk',
} as const;
type Signer = (typeof signers)[number];

/** A signature of this seat over what it saw. */
export function signs(
  records: Records,
  seat: Signer,
  change: object = {},
  moment: Moment = momentOf(persons[seat]),
) {
  const signature: Signature = {
    seat: seat as Seat,
    by: moment.actor.id,
    name: '某人',
    on: 'screen',
    at: moment.at,
  };
  const action = seat === 'office' ? 'seal-agreement' : 'sign-agreement';
  const command = {
    action,
    seat: seat as Seat,
    hash: theHash,
    signature,
    sealed,
    ...change,
  } as const;
  return d.signAgreement(records, command, moment);
}

export const signedBy = (records: Records, ...seats: Signer[]): Records =>
  seats.reduce((before, seat) => then(signs(before, seat)), records);

export const statusOf = (outcome: Outcome): Mediation['status'] => then(outcome).mediation.status;
