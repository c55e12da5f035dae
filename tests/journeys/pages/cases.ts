import { addDays, dateOf, instantOf, type CaseId } from '@shared/kernel';
import { caseApi, consentPapers } from '@shared/case';
import { mediationApi } from '@shared/mediation';
import { staff } from '../../../functions/local/county';
import { plots, walk, type Stop, type World } from '../../../functions/local/walk';
import { accidentOf, findingOf } from '../../../functions/local/walk/people';
import { shownOf } from '@phone/lib/shown-hash';
import * as story from '../../../functions/local/walk/story';

/** Where a case of the pages' test stands; at `times` there are times to choose from, at `invited` the driver would rather meet in person. */
export type Standing = Stop | 'times' | 'invited';

export type Shown = {
  readonly caseId: CaseId;
  readonly code: string;
  readonly victim: string;
  readonly driver: string;
  /** The phone of the clerk of the driver's insurer. */
  readonly company: string;
};

type Plot = (typeof plots)[number];

/** The demonstration county's cases, each walked to its place when a page first needs it. */
export function casesOf(world: World): (at: Standing) => Promise<Shown> {
  const made = new Map<Standing, Promise<Shown>>();
  return (at) => {
    const known = made.get(at) ?? make(world, at);
    made.set(at, known);
    return known;
  };
}

async function make(world: World, at: Standing): Promise<Shown> {
  const plot = plotFor(at);
  const phones = {
    victim: plot.victim.phone,
    driver: plot.driver.phone,
    company: staff[plot.insurer === 'insurer-yuan' ? 'insurer' : 'insurer2'].phone,
  };
  if (at === 'reported' || at === 'served')
    return { ...(await openOnly(world, plot, at)), ...phones };
  const walked = await walk(world, plot, stopOf(at));
  if (!walked) throw new Error(`the case did not come to ${at}`);
  if (at === 'times') await offerTimes(walked);
  if (at === 'invited') await goOffline(world, walked.caseId, plot.driver.phone);
  return { caseId: walked.caseId, code: walked.code, ...phones };
}

/** A further accident of the same people has a number of its own. */
const further: Readonly<Partial<Record<Standing, number>>> = { times: 100, invited: 200 };

function stopOf(at: Standing): Stop {
  return at === 'times' || at === 'invited' ? 'accepted' : at;
}

function plotFor(at: Standing): Plot {
  const stop = stopOf(at);
  const plot = plots.find((one) => one.stop === stop);
  if (!plot) throw new Error(`no demonstration case comes to ${stop}`);
  return { ...plot, number: plot.number + (further[at] ?? 0) };
}

/** A case that nobody has entered yet. */
async function openOnly(world: World, plot: Plot, at: 'reported' | 'served') {
  const accident = accidentOf(plot, world.now());
  const finding = at === 'served' ? findingOf(plot, world.now()) : undefined;
  const { caseId, code } = await story.reportAccident(world, accident, finding);
  if (at === 'served') await story.serveFinding(world, caseId, accident);
  return { caseId, code };
}

async function goOffline(world: World, caseId: CaseId, phone: string): Promise<void> {
  const shown = shownOf(consentPapers.mediation);
  const choice = { caseId, stage: 'mediation', choice: 'offline', ...shown } as const;
  await world.ask(caseApi.chooseRoute, choice, await world.login(phone));
}

async function offerTimes(walked: story.Walk): Promise<void> {
  const { world, caseId } = walked;
  await story.joinMediation(walked);
  const mediator = await world.login(staff.mediator.phone);
  const today = dateOf(instantOf(world.now()));
  const startsAt = [4, 5, 6].map((n) => `${addDays(today, n)}T09:30:00.000+08:00` as never);
  await world.ask(mediationApi.proposeTimes, { caseId, place: 'video', startsAt }, mediator);
  const { mediation } = await world.ask(mediationApi.readMediation, { caseId }, mediator);
  const first = mediation?.slots[0]?.id ?? '';
  for (const { token } of walked.insurers)
    await world.ask(mediationApi.pickTimes, { caseId, slots: [first] }, token);
}
