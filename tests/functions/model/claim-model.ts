import { access, no, type Model, type Predicted, type Step } from './mediation-model';

/** The two payments of the agreement: to 王秀兰, and back to 李建军. */
export const payments = ['p1', 'p2'] as const;
export type PaymentName = (typeof payments)[number];
type Per<T> = Readonly<Record<PaymentName, T>>;

export type ClaimModel = {
  readonly status: string;
  readonly asked: boolean;
  readonly approved: Per<number>;
  readonly paid: Per<number>;
  readonly unconfirmed: Per<boolean>;
  readonly disputed: Per<boolean>;
};

/** 分, as the terms of tests/builders/mediation say. */
export const agreed: Per<number> = { p1: 13_474_242, p2: 1_000_000 };
export const part: Per<number> = { p1: 100_000, p2: 50_000 };
const none: Per<number> = { p1: 0, p2: 0 };
const never: Per<boolean> = { p1: false, p2: false };

const payee = ['wang', 'li'];
const insurer = ['insurer'];
const moneyOut = ['part-approved', 'approved', 'refused', 'paid'];

export const claimRules: Readonly<
  Record<string, { readonly by: readonly string[]; readonly from: readonly string[] }>
> = {
  submit: { by: [...payee, 'mediator'], from: ['nothing'] },
  'accept-papers': { by: insurer, from: ['submitted'] },
  'ask-documents': { by: insurer, from: ['submitted'] },
  'supply-documents': { by: [...payee, 'mediator'], from: ['documents-asked'] },
  approve: { by: insurer, from: ['submitted', 'complete', 'part-approved'] },
  'approve-part': { by: insurer, from: ['submitted', 'complete'] },
  'refuse-claim': { by: insurer, from: ['submitted', 'complete', 'part-approved'] },
  pay: { by: insurer, from: ['part-approved', 'approved', 'refused'] },
  'confirm-receipt': { by: payee, from: moneyOut },
  'dispute-receipt': { by: payee, from: moneyOut },
};

export const claimStatusOf = (model: Model): string => model.claim?.status ?? 'nothing';

export function predictClaim(step: Step, model: Model): Predicted {
  const { action } = step;
  const rule = claimRules[action];
  if (!rule) throw new Error(`no rule for ${action}`);
  const stopped = access(rule.by, step, model);
  if (stopped) return no(stopped);
  if (action === 'submit') return submitted(model);
  const { claim } = model;
  if (!claim) return no('not-found');
  const earlier = refusedBefore(step, claim);
  if (earlier) return no(earlier);
  if (!rule.from.includes(claim.status)) return no('not-open-now');
  return steps[action]?.(step, model, claim) ?? no('impossible');
}

function submitted(model: Model): Predicted {
  if (model.mediation?.status !== 'settled') return no('no-agreement-in-force');
  if (model.claim) return no('not-open-now');
  const claim = {
    status: 'submitted',
    asked: false,
    approved: none,
    paid: none,
    unconfirmed: never,
    disputed: never,
  };
  return { next: { ...model, claim } };
}

const own = ({ who }: Step): PaymentName => (who === 'li' ? 'p2' : 'p1');

/** What is said before the status is looked at: asked once is asked for good, and nothing to confirm is nothing. */
function refusedBefore(step: Step, claim: ClaimModel): string | undefined {
  if (step.action === 'ask-documents') return claim.asked ? 'asked-already' : undefined;
  if (step.action !== 'confirm-receipt' && step.action !== 'dispute-receipt') return undefined;
  if (!claim.unconfirmed[own(step)]) return 'nothing-to-confirm';
  return step.action === 'dispute-receipt' && claim.disputed[own(step)]
    ? 'disputed-already'
    : undefined;
}

type Rule = (step: Step, model: Model, now: ClaimModel) => Predicted;
const to = (model: Model, claim: ClaimModel): Predicted => ({ next: { ...model, claim } });
const status =
  (name: string): Rule =>
  (_, model, now) =>
    to(model, { ...now, status: name });

const steps: Readonly<Record<string, Rule>> = {
  'accept-papers': status('complete'),
  'ask-documents': (_, model, now) => to(model, { ...now, status: 'documents-asked', asked: true }),
  'supply-documents': status('complete'),
  approve: (_, model, now) => to(model, { ...now, status: 'approved', approved: agreed }),
  'approve-part': (_, model, now) => to(model, { ...now, status: 'part-approved', approved: part }),
  'refuse-claim': status('refused'),
  pay: (_, model, now) => {
    const due = payments.filter((one) => now.approved[one] > now.paid[one]);
    if (due.length === 0) return no('nothing-to-pay');
    const unconfirmed = {
      p1: due.includes('p1') || now.unconfirmed.p1,
      p2: due.includes('p2') || now.unconfirmed.p2,
    };
    const after = { ...now, paid: now.approved, unconfirmed };
    return to(model, now.status === 'approved' ? { ...after, status: 'paid' } : after);
  },
  'confirm-receipt': (step, model, now) => {
    const mine = own(step);
    const unconfirmed = { ...now.unconfirmed, [mine]: false };
    const disputed = { ...now.disputed, [mine]: false };
    const after = { ...now, unconfirmed, disputed };
    const whole = payments.every((one) => now.paid[one] === agreed[one] && !unconfirmed[one]);
    if (now.status !== 'paid' || !whole) return to(model, after);
    return { next: { ...model, stage: 'closed', claim: { ...after, status: 'confirmed' } } };
  },
  'dispute-receipt': (step, model, now) =>
    to(model, { ...now, disputed: { ...now.disputed, [own(step)]: true } }),
};
