import fc from 'fast-check';
import { epochOf, instantOf } from '../../../shared/kernel';
import type { MediationAction } from '../../../shared/mediation';
import { claimRules, claimStatusOf, predictClaim } from './claim-model';
import { held, wanted } from './compare';
import {
  everyone,
  isModelled,
  predict,
  rules,
  statusOf,
  type Model,
  type Predicted,
  type Step,
} from './mediation-model';
import { perform, type Service } from './service';

/** The model as a run moves it on. */
export type World = { now: Model };
type Command = fc.AsyncCommand<World, Service>;

/** How often each (status, action) was done and refused over all runs. */
export type Visits = {
  readonly done: Map<string, number>;
  readonly refused: Map<string, number>;
  commands: number;
};

const predicted = (step: Step, model: Model): Predicted =>
  isModelled(step.action) ? predict(step, model) : predictClaim(step, model);
export const placeOf = ({ action }: Step, model: Model): string =>
  isModelled(action)
    ? `mediation ${statusOf(model)} × ${action}`
    : `claim ${claimStatusOf(model)} × ${action}`;

const actions = [...Object.keys(rules), ...Object.keys(claimRules)];

/** What ends a story comes seldom, what leads on comes often. */
const weights: Readonly<Partial<Record<MediationAction | 'submit' | 'approve' | 'pay', number>>> = {
  withdraw: 1,
  'close-failed': 1,
  refuse: 2,
  'refuse-to-sign': 1,
  'decline-assignment': 3,
  'refuse-disclosure': 2,
  'post-message': 2,
  'make-offer': 3,
  'answer-offer': 6,
  'table-calculation': 2,
  'propose-times': 4,
  'send-back-agreement': 2,
  'assign-mediator': 3,
  'accept-assignment': 20,
  join: 20,
  'agree-disclosure': 12,
  'pick-times': 12,
  'book-session': 6,
  'open-session': 25,
  'draft-agreement': 15,
  'sign-agreement': 25,
  'seal-agreement': 10,
  submit: 40,
  approve: 15,
  pay: 15,
};

/** How much sooner: what lies deep must be taken when it is there. */
const eagerness = (action: string): number => (isModelled(action) ? 4 : 40);

/** One of the steps that are open now, drawn by weight; what no run has done yet comes sooner. */
function openStep(model: Model, draw: number, done: Visits['done']): Step | undefined {
  const open = actions
    .map((action) => ({
      action,
      steps: stepsOf(action).filter((step) => 'next' in predicted(step, model)),
    }))
    .filter(({ steps }) => steps.length > 0);
  const weightOf = ({ action, steps: [first] }: (typeof open)[number]): number =>
    (weights[action as keyof typeof weights] ?? 6) *
    (first && done.has(placeOf(first, model)) ? 1 : eagerness(action));
  const total = open.reduce((sum, one) => sum + weightOf(one), 0);
  let left = total > 0 ? draw % total : 0;
  for (const one of open) {
    left -= weightOf(one);
    if (left < 0) return one.steps[Math.floor(draw / total) % one.steps.length];
  }
  return undefined;
}

const twists = [0, 1, 2, 3, 4, 7];
function stepsOf(action: string): Step[] {
  return everyone.flatMap((who) => twists.map((twist) => ({ action, who, twist })));
}

/** The straight way to an agreement in force; some runs begin behind a part of it. */
const straight: readonly Step[] = [
  { action: 'apply', who: 'wang', twist: 0 },
  { action: 'assign-mediator', who: 'clerk', twist: 0 },
  { action: 'accept-assignment', who: 'mediator', twist: 0 },
  { action: 'join', who: 'li', twist: 0 },
  { action: 'join', who: 'insurer', twist: 0 },
  { action: 'book-session', who: 'mediator', twist: 0 },
  { action: 'open-session', who: 'mediator', twist: 0 },
  { action: 'draft-agreement', who: 'mediator', twist: 0 },
  { action: 'sign-agreement', who: 'wang', twist: 0 },
  { action: 'sign-agreement', who: 'li', twist: 0 },
  { action: 'sign-agreement', who: 'insurer', twist: 0 },
  { action: 'sign-agreement', who: 'mediator', twist: 0 },
  { action: 'seal-agreement', who: 'clerk', twist: 0 },
];

export async function goStraight(
  steps: number,
  world: World,
  service: Service,
  visits: Visits,
): Promise<void> {
  for (const step of straight.slice(0, steps)) await take(step, world, service, visits);
}

async function take(step: Step, world: World, service: Service, visits: Visits): Promise<void> {
  const outcome = predicted(step, world.now);
  const place = placeOf(step, world.now);
  const { stack } = service;
  stack.setNow(instantOf(epochOf(stack.now()) + 1000));
  const before = await held(service);
  const answer = await perform(service, step);
  const after = await held(service);
  const said = answer.status === 200 ? 'done' : answer.error.code;
  const expected = 'next' in outcome ? 'done' : outcome.refused;
  if (said !== expected)
    throw new Error(
      `${place} by ${step.who}: ${said} (${answer.body}), the model says ${expected}`,
    );
  visits.commands += 1;
  const count = 'next' in outcome ? visits.done : visits.refused;
  count.set(place, (count.get(place) ?? 0) + 1);
  if ('next' in outcome) world.now = outcome.next;
  else if (after.mark !== before.mark)
    throw new Error(`${place} by ${step.who}: refused, but something was written`);
  expect(after.view).toEqual(wanted(world.now));
}

/** Steps that are open, and steps by anybody at any time. */
export function commandsFor(visits: Visits): fc.Arbitrary<Command>[] {
  const open = fc.nat({ max: 1 << 24 }).map((draw): Command => {
    let taken: Step | undefined;
    return {
      check: () => true,
      run: async (world, service) => {
        taken = openStep(world.now, draw, visits.done);
        if (taken) await take(taken, world, service, visits);
      },
      toString: () =>
        `open(${draw}${taken ? ` = ${taken.action} by ${taken.who}, ${taken.twist}` : ''})`,
    };
  });
  const any = fc
    .record({
      action: fc.constantFrom(...actions),
      who: fc.constantFrom(...everyone),
      twist: fc.constantFrom(...twists),
    })
    .map((step): Command => ({
      check: () => true,
      run: (world, service) => take(step, world, service, visits),
      toString: () => `${step.action} by ${step.who}, ${step.twist}`,
    }));
  return [open, open, open, any];
}
