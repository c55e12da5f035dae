import type { FollowUps } from '@shared/kernel';
import type { AccidentFact } from './model';

export const accidentFollowUps: FollowUps<AccidentFact> = {
  'accident.reported': ({ severity, procedure, since, findingKnown }) => ({
    tell: [
      { to: 'every-party', template: 'case-opened' },
      // 程序规定 42: the insurer must know of the injured in time to pay for rescue
      ...(severity === 'property'
        ? []
        : [{ to: 'insurers' as const, template: 'accident-with-injury' }]),
    ],
    start: findingKnown
      ? []
      : [
          {
            period: procedure === 'simple' ? 'summary-finding' : 'issue-finding',
            owner: 'police-office',
            since,
          },
        ],
  }),
  'accident.corrected': ({ afterIssue, serveAgain }) => ({
    tell: [{ to: 'everyone', template: afterIssue ? 'finding-corrected' : 'accident-corrected' }],
    ...(serveAgain
      ? {
          stop: ['apply-review', 'ask-police-mediation', 'serve-finding'],
          start: [{ period: 'serve-finding', owner: 'police-office' as const }],
        }
      : {}),
  }),
  'accident.finding-issued': ({ on, served }) => ({
    tell: [{ to: 'every-party', template: 'finding-issued' }],
    stop: ['issue-finding', 'summary-finding', 'reinvestigate'],
    start: served ? [] : [{ period: 'serve-finding', owner: 'police-office', since: on }],
  }),
  'accident.finding-served': ({ party, on, last }) => ({
    tell: [{ to: { party }, template: 'finding-served' }],
    // 程序规定 65: with the finding people are told of the review, the police's mediation and the court
    start: (['apply-review', 'ask-police-mediation'] as const).map((period) => ({
      period,
      owner: { party },
      since: on,
    })),
    stop: last ? ['serve-finding'] : [],
  }),
  'accident.review-requested': ({ on }) => ({
    tell: [{ to: 'everyone', template: 'review-requested' }],
    stop: ['apply-review', 'ask-police-mediation'],
    start: [{ period: 'decide-review', owner: 'police-office', since: on }],
  }),
  'accident.review-decided': ({ result, on }) => ({
    tell: [{ to: 'everyone', template: result === 'upheld' ? 'review-upheld' : 'review-reopened' }],
    stop: ['decide-review'],
    // 程序规定 86: where the finding is upheld the days for the police's mediation begin with this decision
    start: [
      result === 'upheld'
        ? { period: 'ask-police-mediation', owner: 'every-party', since: on }
        : { period: 'reinvestigate', owner: 'police-office', since: on },
    ],
  }),
  'accident.finding-final': { stop: ['apply-review'] },
};
