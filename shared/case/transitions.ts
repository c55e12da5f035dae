import type { Access, HelperScope, TransitionTable } from '@shared/kernel';
import type { CaseStage, ConsentStage } from './model';

export type StageMove =
  'issue-finding' | 'start-mediation' | 'record-settlement' | 'end-mediation' | 'close';

/** How the spine moves. Only capabilities move it, from inside their own decisions, by `advanceCase`. */
export const stageMoves: Readonly<
  Record<StageMove, { from: readonly CaseStage[]; to: CaseStage }>
> = {
  'issue-finding': { from: ['reported'], to: 'open' },
  'start-mediation': { from: ['open', 'unsettled'], to: 'mediating' },
  'record-settlement': { from: ['mediating'], to: 'settled' },
  'end-mediation': { from: ['mediating'], to: 'unsettled' },
  close: { from: ['settled'], to: 'closed' },
};

export type CaseAction =
  | 'choose-route'
  | 'choose-way'
  | 'name-helper'
  | 'revoke-helper'
  | 'confirm-identity'
  | 'refuse-identity';

const alive: readonly CaseStage[] = ['reported', 'open', 'mediating', 'settled', 'unsettled'];
/** Where no mediation runs and nothing is settled: the ways lie open. */
const unbound: readonly CaseStage[] = ['reported', 'open', 'unsettled'];
const party: Access = { party: ['own'] };
const withHelper: Access = { party: ['own'], helper: ['own'] };
const police: Access = { police: ['assigned'] };

/** What a helper must be able to do in a stage to choose its way for the party. */
export const consentScopes: Readonly<Record<ConsentStage, HelperScope>> = {
  mediation: 'talk',
  signing: 'sign',
  claim: 'claim',
};

/** What people do on the spine itself. None of these moves the stage. */
export const caseTransitions: TransitionTable<CaseStage, CaseAction> = {
  'choose-route': {
    from: alive,
    to: alive,
    by: withHelper,
    scope: Object.values(consentScopes),
    label: '选择网上办还是线下办',
    cite: { source: 'online-litigation-rules', article: '4' },
  },
  'choose-way': {
    from: unbound,
    to: unbound,
    by: withHelper,
    scope: 'talk',
    label: '选解决的办法',
    cite: { source: 'handling-procedure', article: '84' },
  },
  'name-helper': { from: alive, to: alive, by: party, label: '请亲友代办' },
  'revoke-helper': { from: alive, to: alive, by: party, label: '收回代办' },
  'confirm-identity': { from: alive, to: alive, by: police, label: '确认是本人' },
  'refuse-identity': { from: alive, to: alive, by: police, label: '核对不上' },
};
