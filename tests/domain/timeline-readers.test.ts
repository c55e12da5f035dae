import {
  readsLine,
  timelineReaders,
  type TimelineReader,
} from '../../functions/case/timeline-readers';
import { accidentFollowUps } from '../../shared/accident';
import { calculationFollowUps } from '../../shared/calculation';
import { caseFollowUps } from '../../shared/case';
import { claimFollowUps } from '../../shared/claim';
import { evidenceFollowUps } from '../../shared/evidence';
import { followUpOf, type Actor, type AnyFollowUps } from '../../shared/kernel';
import { mediationFollowUps } from '../../shared/mediation';

const followUps: AnyFollowUps = {
  ...caseFollowUps,
  ...accidentFollowUps,
  ...evidenceFollowUps,
  ...calculationFollowUps,
  ...mediationFollowUps,
  ...claimFollowUps,
};

const actor = (change: Partial<Actor> & Pick<Actor, 'role' | 'relation'>): Actor => ({
  id: 'account-1' as never,
  ...change,
});
const actors: Readonly<Record<TimelineReader, readonly Actor[]>> = {
  own: [
    actor({ role: 'party', relation: 'own', party: 'wang' as never }),
    actor({ role: 'helper', relation: 'own', party: 'wang' as never, scopes: ['see'] }),
  ],
  parties: [
    actor({ role: 'party', relation: 'own', party: 'li' as never }),
    actor({ role: 'helper', relation: 'own', party: 'li' as never, scopes: ['see'] }),
  ],
  insurers: [actor({ role: 'insurer', relation: 'assigned', office: 'insurer-hua' as never })],
  mediator: [actor({ role: 'mediator', relation: 'assigned' })],
  office: [
    actor({ role: 'clerk', relation: 'assigned' }),
    actor({ role: 'mediator', relation: 'same-office' }),
  ],
  police: [actor({ role: 'police', relation: 'assigned' })],
  court: [actor({ role: 'judge', relation: 'assigned' })],
  supervisor: [actor({ role: 'supervisor', relation: 'assigned' })],
};

/** What of a fact decides who reads it; all of it is Wang's, or of the insurer Yuan. */
const wangs = {
  party: 'wang',
  seat: 'party:wang',
  payee: 'wang',
  item: 'scene',
  insurer: 'insurer-yuan',
};
const line = (type: string, data: object = {}) => ({
  type,
  data: { ...wangs, mediation: 'm1', ...data },
});

const readersOf = (type: string, data?: object, sits = true): string =>
  timelineReaders
    .filter((reader) => {
      const said = actors[reader].map((one) => readsLine(one, line(type, data), () => sits));
      expect(new Set(said).size).toBe(1);
      return said[0];
    })
    .join(' ');

const everyone = 'own parties insurers mediator office police court supervisor';
const table = 'own parties insurers mediator';
const withOffice = `${table} office`;
const payment = 'own parties mediator supervisor';

/** Every cell once more, in words of its own: a change of the table is a change here. */
const cells: readonly (readonly [type: string, readers: string, data?: object])[] = [
  ['case.stage-moved', everyone],
  ['case.joined', everyone],
  ['case.identity-asked', 'own police'],
  ['case.identity-confirmed', 'own police'],
  ['case.identity-refused', 'own police'],
  ['case.helper-named', 'own mediator'],
  ['case.helper-revoked', 'own mediator'],
  ['case.route-chosen', withOffice],
  ['case.way-chosen', 'own mediator office'],
  ['case.deadline-passed', everyone, { period: 'pick-time' }],
  ['case.deadline-passed', 'police supervisor', { period: 'identity-answer' }],
  ['accident.reported', everyone],
  ['accident.corrected', everyone],
  ['accident.finding-issued', everyone],
  ['accident.finding-served', 'own mediator police court supervisor'],
  ['accident.review-requested', everyone],
  ['accident.review-decided', everyone],
  ['accident.finding-final', everyone],
  ['evidence.sealed', `${table} police`],
  ['evidence.sealed', table, { item: 'medical' }],
  ['evidence.refused', 'own'],
  ['evidence.withdrawn', `${table} police`, { seenByOthers: 'yes' }],
  ['evidence.withdrawn', table, { seenByOthers: 'yes', item: 'medical' }],
  ['evidence.withdrawn', 'own', { seenByOthers: 'no' }],
  ['evidence.accepted', table],
  ['evidence.doubted', table],
  ['evidence.answered', table],
  ['calculation.saved', 'own'],
  ['mediation.applied', everyone],
  ['mediation.mediator-assigned', everyone],
  ['mediation.mediator-changed', everyone],
  ['mediation.mediator-declined', everyone],
  ['mediation.conflict-disclosed', withOffice],
  ['mediation.disclosure-agreed', withOffice],
  ['mediation.disclosure-refused', 'own mediator office'],
  ['mediation.mediator-accepted', everyone],
  ['mediation.sides-changed', withOffice],
  ['mediation.joined', withOffice],
  ['mediation.refused', withOffice],
  ['mediation.everyone-answered', withOffice],
  ['mediation.times-proposed', withOffice],
  ['mediation.times-picked', withOffice],
  ['mediation.no-common-time', withOffice],
  ['mediation.session-booked', everyone],
  ['mediation.session-opened', everyone],
  ['mediation.entered', table],
  ['mediation.left', table],
  ['mediation.offer-made', table],
  ['mediation.offer-answered', table],
  ['mediation.calculation-tabled', table],
  ['mediation.agreement-drafted', withOffice],
  ['mediation.agreement-sent-back', withOffice],
  ['mediation.agreement-signed', withOffice],
  ['mediation.settled', everyone],
  ['mediation.failed', withOffice],
  ['mediation.withdrawn', withOffice],
  ['claim.submitted', payment],
  ['claim.papers-accepted', payment],
  ['claim.documents-asked', payment],
  ['claim.documents-supplied', payment],
  ['claim.approved', payment],
  ['claim.part-approved', payment],
  ['claim.refused', payment],
  ['claim.paid', payment],
  ['claim.receipt-confirmed', payment],
  ['claim.receipt-disputed', 'own mediator supervisor'],
];

describe('who reads which line of the timeline', () => {
  test.each(cells.map((cell) => ({ cell, name: cell[0], to: cell[1] })))(
    '$name is read by: $to',
    ({ cell: [type, readers, data] }) => {
      expect(readersOf(type, data)).toBe(readers);
    },
  );

  test('every kind of fact has its cells', () => {
    expect([...new Set(cells.map(([type]) => type))].sort()).toEqual(Object.keys(followUps).sort());
  });

  test('what happens in the room is read only by those who take part in that mediation', () => {
    const inRoom = ['entered', 'left', 'offer-made', 'offer-answered', 'calculation-tabled'];
    for (const type of inRoom) expect(readersOf(`mediation.${type}`, {}, false)).toBe('');
    expect(readersOf('mediation.joined', {}, false)).toBe(withOffice);
  });

  test('what is said without prejudice never reaches police, court or supervisor', () => {
    const walled = cells.filter(
      ([type, , data]) =>
        type !== 'case.deadline-passed' &&
        followUpOf(
          followUps,
          line(type, { ...data, asked: [], added: [], left: [], parties: [], signers: [] }),
        ).audience,
    );
    expect(walled.length).toBeGreaterThan(5);
    for (const [, readers] of walled) expect(readers).not.toMatch(/police|court|supervisor/);
  });

  test('a claim is the business of the insurer it is made to, and of no other', () => {
    const yuan = actor({ role: 'insurer', relation: 'assigned', office: 'insurer-yuan' as never });
    const [hua] = actors.insurers;
    const reads = (who: Actor | undefined) =>
      who && readsLine(who, line('claim.approved'), () => true);
    expect([reads(yuan), reads(hua)]).toEqual([true, false]);
  });

  test('a line that this version does not know is read by nobody', () => {
    expect(readersOf('case.of-tomorrow')).toBe('');
  });
});
