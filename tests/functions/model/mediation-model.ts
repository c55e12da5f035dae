import type { MediationAction } from '../../../shared/mediation';
import type { ClaimModel } from './claim-model';

/**
 * What a mediation should do, written down a second time and without the product's code: plain states and plain
 * rules. The service is compared with it after every command.
 */
export const sides = ['wang', 'li', 'insurer'] as const;
export type SideName = (typeof sides)[number];
export type Who =
  | SideName
  | 'insurer2'
  | 'mediator'
  | 'mediator2'
  | 'clerk'
  | 'police'
  | 'judge'
  | 'supervisor'
  | 'stranger'
  | 'nobody';
export const everyone: readonly Who[] = [
  ...sides,
  'insurer2',
  'mediator',
  'mediator2',
  'clerk',
  'police',
  'judge',
  'supervisor',
  'stranger',
  'nobody',
];

export type Answer = 'asked' | 'joined' | 'refused';
export type MediationModel = {
  readonly status: string;
  readonly answers: Readonly<Record<SideName, Answer>>;
  readonly agreed: readonly SideName[];
  readonly mediator?: 'mediator' | 'mediator2' | undefined;
  readonly slots: boolean;
  readonly picks: Readonly<Partial<Record<SideName, 'fits' | 'trouble'>>>;
  readonly signed: readonly string[];
  readonly drafted: boolean;
  readonly offers: readonly SideName[];
  /** Whose calculations lie on the table; the mediators of one office keep theirs together. */
  readonly tabled: readonly (SideName | 'mediator')[];
};
export type Model = {
  readonly stage: 'open' | 'mediating' | 'settled' | 'unsettled' | 'closed';
  readonly mediation?: MediationModel | undefined;
  readonly claim?: ClaimModel | undefined;
};

/** What should come out: a refusal by its code, or the world after it. */
export type Predicted = { readonly refused: string } | { readonly next: Model };
export const no = (refused: string): Predicted => ({ refused });

/** A command as the model knows it; `twist` picks among its variants. */
export type Step = { readonly action: string; readonly who: Who; readonly twist: number };

/** Coming and going is counted by attendance alone; the end of a period is the system's, in jobs.test.ts. */
export type ModelledAction = Exclude<MediationAction, 'enter-room' | 'leave-room' | 'expire'>;

export function isModelled(action: string): action is ModelledAction {
  return action in rules;
}

const party = ['wang', 'li'];
const all = [...sides];
const room = ['scheduled', 'in-session', 'signing'];
const asked = ['applied', 'assigned', 'disclosed', 'inviting'];
const answered = ['scheduling', 'scheduled', 'in-session'];
const alive = [...asked, ...answered, 'signing'];

/** By whom, and in which states. */
export const rules: Readonly<
  Record<ModelledAction, { readonly by: readonly string[]; readonly from: readonly string[] }>
> = {
  apply: { by: party, from: ['nothing', 'failed', 'withdrawn'] },
  'assign-mediator': { by: ['clerk'], from: [...asked, ...answered] },
  'accept-assignment': { by: ['mediator'], from: ['assigned'] },
  'decline-assignment': { by: ['mediator'], from: ['assigned', 'disclosed'] },
  'agree-disclosure': { by: party, from: ['disclosed'] },
  'refuse-disclosure': { by: party, from: ['disclosed'] },
  'record-disclosure-answer': { by: ['clerk', 'mediator'], from: ['disclosed'] },
  join: { by: all, from: [...asked, ...answered] },
  refuse: { by: all, from: [...asked, ...answered] },
  'record-answer': { by: ['mediator'], from: ['inviting', ...answered] },
  'propose-times': { by: ['mediator'], from: answered },
  'pick-times': { by: all, from: ['scheduling'] },
  'record-pick': { by: ['mediator'], from: ['scheduling'] },
  'book-session': { by: ['mediator'], from: ['scheduling', 'scheduled'] },
  'open-session': { by: ['mediator'], from: ['scheduled'] },
  'post-message': { by: [...all, 'mediator'], from: room },
  'make-offer': { by: all, from: ['in-session'] },
  'answer-offer': { by: all, from: ['in-session'] },
  'table-calculation': { by: [...all, 'mediator'], from: room },
  'draft-agreement': { by: ['mediator'], from: ['in-session', 'signing'] },
  'sign-agreement': { by: [...all, 'mediator'], from: ['signing'] },
  'record-paper-signature': { by: ['mediator'], from: ['signing'] },
  'seal-agreement': { by: ['clerk', 'mediator'], from: ['signing'] },
  'send-back-agreement': { by: [...all, 'mediator'], from: ['signing'] },
  'refuse-to-sign': { by: all, from: ['signing'] },
  'close-failed': { by: ['mediator'], from: ['inviting', ...answered, 'signing'] },
  withdraw: { by: party, from: alive },
};

export const statusOf = (model: Model): string => model.mediation?.status ?? 'nothing';

/** The person of the mediation's own mediator; another of his office is only an onlooker. */
const roleOf = (who: Who, model: Model): string => {
  if (who !== 'mediator' && who !== 'mediator2') return who;
  return model.mediation?.mediator === who ? 'mediator' : 'onlooker';
};

/** Strangers are told nothing of the case; whoever has a part in it but not this one is refused. */
export function access(by: readonly string[], { who }: Step, model: Model): string | undefined {
  if (who === 'nobody') return 'login-needed';
  if (who === 'stranger' || who === 'insurer2') return 'not-found';
  return by.includes(roleOf(who, model)) ? undefined : 'not-allowed';
}

const fresh = (by: SideName): MediationModel => ({
  status: 'applied',
  answers: { wang: 'asked', li: 'asked', insurer: 'asked', [by]: 'joined' },
  agreed: [],
  slots: false,
  picks: {},
  signed: [],
  drafted: false,
  offers: [],
  tabled: [],
});

export function predict(step: Step, model: Model): Predicted {
  const { action } = step;
  if (!isModelled(action)) throw new Error(`no rule for ${action}`);
  const rule = rules[action];
  const stopped = access(rule.by, step, model);
  if (stopped) return no(stopped);
  const { mediation } = model;
  if (action === 'apply') return applied(step, model);
  if (!mediation) return no('not-found');
  if (!rule.from.includes(mediation.status)) return no('not-open-now');
  return steps[action](step, model, mediation);
}

function applied({ who }: Step, model: Model): Predicted {
  const live = model.mediation && alive.includes(model.mediation.status);
  if (live || !['open', 'unsettled'].includes(model.stage)) return no('not-open-now');
  return { next: { stage: 'mediating', mediation: fresh(who as SideName) } };
}

type Rule = (step: Step, model: Model, now: MediationModel) => Predicted;
const to = (model: Model, mediation: MediationModel): Predicted => ({
  next: { ...model, mediation },
});
const over = (model: Model, now: MediationModel, status: string): Predicted => ({
  next: { ...model, stage: 'unsettled', mediation: { ...now, status } },
});
const joined = (now: MediationModel) => sides.filter((side) => now.answers[side] === 'joined');
const inside = (who: Who, now: MediationModel) =>
  who === 'mediator' || who === 'mediator2' || now.answers[who as SideName] === 'joined';
const ifInside = ({ who }: Step, now: MediationModel, then: () => Predicted): Predicted =>
  inside(who, now) ? then() : no('not-joined');

/** The mediator has begun: whoever has not answered is asked, and with nobody left a time is sought. */
const begun = (now: MediationModel): MediationModel => ({
  ...now,
  status: sides.some((side) => now.answers[side] === 'asked') ? 'inviting' : 'scheduling',
});

/** The office looks for another mediator, or has named one: what was sought with the former one is void. */
const free = (now: MediationModel): MediationModel => ({
  ...now,
  mediator: undefined,
  agreed: [],
  slots: false,
  picks: {},
});

/** What a party says of the mediator's tie; an insurer is not asked. */
function toleratedBy(
  side: SideName,
  agrees: boolean,
  model: Model,
  now: MediationModel,
): Predicted {
  if (side === 'insurer') return no('seat-unknown');
  if (now.agreed.includes(side)) return no('already-answered');
  if (!agrees) return to(model, { ...free(now), status: 'applied' });
  const agreed = [...now.agreed, side];
  return to(model, agreed.length === 2 ? begun({ ...now, agreed }) : { ...now, agreed });
}

function answer(side: SideName, said: Answer, model: Model, now: MediationModel): Predicted {
  if (now.answers[side] !== 'asked') return no('already-answered');
  const after = { ...now, answers: { ...now.answers, [side]: said } };
  if (said === 'refused' && side !== 'insurer') return over(model, after, 'failed');
  return to(model, now.status === 'inviting' ? begun(after) : after);
}

function pick(side: SideName, { twist }: Step, model: Model, now: MediationModel): Predicted {
  if (now.answers[side] !== 'joined') return no('not-joined');
  const said = twist % 4 === 3 ? 'trouble' : 'fits';
  if (!now.slots && said === 'fits') return no('time-unknown');
  const picks: MediationModel['picks'] = { ...now.picks, [side]: said };
  const done = joined(now).every((one) => picks[one]);
  const fits = done && joined(now).every((one) => picks[one] === 'fits');
  return to(model, { ...now, picks, status: fits ? 'scheduled' : now.status });
}

/** The last of all signers brings it into force. */
function sign(seat: string, model: Model, now: MediationModel): Predicted {
  if (!['wang', 'li', 'insurer', 'mediator', 'office'].includes(seat)) return no('not-a-signer');
  if (now.signed.includes(seat)) return no('already-signed');
  const signed = [...now.signed, seat];
  if (signed.length < 5) return to(model, { ...now, signed });
  return { next: { ...model, stage: 'settled', mediation: { ...now, signed, status: 'settled' } } };
}

const otherSide = ({ twist }: Step): SideName => sides[twist % 3] ?? 'li';

const steps: Readonly<Record<Exclude<ModelledAction, 'apply'>, Rule>> = {
  'assign-mediator': ({ twist }, model, now) => {
    const named = twist % 8 === 7 ? 'mediator2' : 'mediator';
    if (now.mediator === named) return no('already-assigned');
    return to(model, { ...free(now), status: 'assigned', mediator: named });
  },
  'accept-assignment': ({ twist }, model, now) =>
    twist % 2 === 1 ? to(model, { ...now, status: 'disclosed' }) : to(model, begun(now)),
  'decline-assignment': (_, model, now) => to(model, { ...free(now), status: 'applied' }),
  'agree-disclosure': ({ who }, model, now) => toleratedBy(who as SideName, true, model, now),
  'refuse-disclosure': ({ who }, model, now) => toleratedBy(who as SideName, false, model, now),
  'record-disclosure-answer': (step, model, now) =>
    toleratedBy(otherSide(step), step.twist % 5 !== 4, model, now),
  join: ({ who }, model, now) => answer(who as SideName, 'joined', model, now),
  refuse: ({ who }, model, now) => answer(who as SideName, 'refused', model, now),
  'record-answer': (step, model, now) =>
    answer(otherSide(step), step.twist % 5 === 4 ? 'refused' : 'joined', model, now),
  'propose-times': (_, model, now) =>
    to(model, { ...now, status: 'scheduling', slots: true, picks: {} }),
  'pick-times': (step, model, now) => pick(step.who as SideName, step, model, now),
  'record-pick': (step, model, now) => pick(otherSide(step), step, model, now),
  'book-session': (_, model, now) => to(model, { ...now, status: 'scheduled' }),
  'open-session': (_, model, now) => to(model, { ...now, status: 'in-session' }),
  'post-message': (step, model, now) => ifInside(step, now, () => to(model, now)),
  'make-offer': (step, model, now) =>
    ifInside(step, now, () => to(model, { ...now, offers: [...now.offers, step.who as SideName] })),
  'answer-offer': (step, model, now) =>
    ifInside(step, now, () => {
      const offer = now.offers[step.twist % Math.max(now.offers.length, 1)];
      if (!offer) return no('not-found');
      return offer === step.who ? no('own-offer') : to(model, now);
    }),
  'table-calculation': (step, model, now) =>
    ifInside(step, now, () => {
      const whose = step.who === 'mediator2' ? 'mediator' : (step.who as SideName | 'mediator');
      return now.tabled.includes(whose)
        ? no('already-tabled')
        : to(model, { ...now, tabled: [...now.tabled, whose] });
    }),
  'draft-agreement': (_, model, now) => {
    if (now.signed.length > 0) return no('signed-by-some');
    if (now.answers.insurer !== 'joined') return no('terms-unclear');
    return to(model, { ...now, status: 'signing', drafted: true, signed: [] });
  },
  'sign-agreement': ({ who }, model, now) =>
    sign(who === 'mediator2' ? 'mediator' : who, model, now),
  'record-paper-signature': (step, model, now) => sign(otherSide(step), model, now),
  'seal-agreement': (_, model, now) => sign('office', model, now),
  'send-back-agreement': (_, model, now) =>
    to(model, { ...now, status: 'in-session', drafted: false, signed: [] }),
  'refuse-to-sign': ({ who }, model, now) =>
    now.signed.includes(who) ? no('already-signed') : over(model, now, 'failed'),
  'close-failed': (_, model, now) => over(model, now, 'failed'),
  withdraw: (_, model, now) => over(model, now, 'withdrawn'),
};
