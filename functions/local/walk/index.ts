import { accidentOf, findingOf, type Plot } from './people';
import { stops, type Stop } from './plots';
import { draftAgreement } from './agreement';
import * as story from './story';
import * as ending from './ending';
import type { Walk } from './story';
import type { World } from './world';

export { walkJudgment } from './judgment';
export { plots, stops, type Stop } from './plots';
export type { Plot } from './people';
export { Refused, type World } from './world';

/** Walks a plot through every real call up to a stop. */
export async function walk(world: World, plot: Plot, stop: Stop): Promise<Walk | undefined> {
  const way: (typeof stops)[number] = stop === 'failed' ? 'accepted' : stop;
  const reached: Reached = (at) => stops.indexOf(way) >= stops.indexOf(at);
  const accident = accidentOf(plot, world.now());
  const opened = await story.reportAccident(
    world,
    accident,
    reached('served') ? findingOf(plot, world.now()) : undefined,
  );
  if (!reached('served')) return undefined;
  await story.serveFinding(world, opened.caseId, accident);
  if (!reached('joined')) return undefined;
  const walking = await story.joinAll(world, opened, accident, plot.mediator);
  await story.chooseOnline(walking, 'mediation');
  if (reached('calculated')) await mediateAndClaim(walking, plot, reached);
  if (stop === 'failed') await ending.closeFailed(walking);
  return walking;
}

type Reached = (at: (typeof stops)[number]) => boolean;

async function mediateAndClaim(walking: Walk, plot: Plot, reached: Reached): Promise<void> {
  await story.uploadPhoto(walking, plot.kind === 'cars' ? 'repair' : 'medical');
  const { total } = await story.calculate(walking);
  if (reached('applied')) await story.applyForMediation(walking);
  if (reached('assigned')) await story.assignMediator(walking);
  if (reached('accepted')) await story.acceptAssignment(walking);
  if (reached('scheduled')) {
    await story.joinMediation(walking);
    await story.findTime(walking);
  }
  if (!reached('in-session')) return;
  await story.openSession(walking);
  const agreed = await story.bargain(walking, total);
  if (!reached('signing')) return;
  await draftAgreement(walking, agreed);
  await ending.signAll(walking, reached('settled') ? 0 : 2);
  if (reached('claimed')) await ending.submitClaim(walking);
  if (!reached('paid')) return;
  await ending.decideAndPay(walking);
  await ending.confirmMoney(walking);
}
