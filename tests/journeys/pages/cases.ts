import { addDays, dateOf, instantOf, type CaseId } from '@shared/kernel';
import { caseApi, consentPapers } from '@shared/case';
import { mediationApi } from '@shared/mediation';
import { staff } from '../../../functions/local/county';
import { plots, walk, type Stop, type World } from '../../../functions/local/walk';
import { accidentOf, findingOf } from '../../../functions/local/walk/people';
import { shownOf } from '@phone/lib/shown-hash';
import * as story from '../../../functions/local/walk/story';

/** A walk gone one step further. */
type Further = 'times' | 'invited' | 'two-seats';

/** Where a case of the pages' test stands. */
export type Standing = Stop | Further;

export type Shown = {
  readonly caseId: CaseId;
  readonly code: string;
  readonly victim: string;
  readonly driver: string;
  /** The phone of the clerk of the driver's insurer. */
  readonly company: string;
  /** The phone of one who helps both of them, at `two-seats`. */
  readonly helper: string;
};

type Step = (walked: story.Walk, phones: Pick<Shown, 'victim' | 'driver'>) => Promise<void>;

/** A further accident of the same people, with a number of its own. */
const further: Readonly<
  Record<Further, { readonly stop: Stop; readonly number: number; readonly step: Step }>
> = {
  times: { stop: 'accepted', number: 100, step: offerTimes },
  invited: { stop: 'accepted', number: 200, step: driverGoesOffline },
  'two-seats': { stop: 'calculated', number: 300, step: bothAreHelped },
};
const isFurther = (at: Standing): at is Further => at in further;
const helper = '13700002299';

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
    helper,
  };
  if (at === 'reported' || at === 'served')
    return { ...(await openOnly(world, plot, at)), ...phones };
  const walked = await walk(world, plot, isFurther(at) ? further[at].stop : at);
  if (!walked) throw new Error(`the case did not come to ${at}`);
  if (isFurther(at)) await further[at].step(walked, phones);
  return { caseId: walked.caseId, code: walked.code, ...phones };
}

function plotFor(at: Standing): Plot {
  const { stop, number } = isFurther(at) ? further[at] : { stop: at, number: 0 };
  const plot = plots.find((one) => one.stop === stop);
  if (!plot) throw new Error(`no demonstration case comes to ${stop}`);
  return { ...plot, number: plot.number + number };
}

/** A case that nobody has entered yet. */
async function openOnly(world: World, plot: Plot, at: 'reported' | 'served') {
  const accident = accidentOf(plot, world.now());
  const finding = at === 'served' ? findingOf(plot, world.now()) : undefined;
  const { caseId, code } = await story.reportAccident(world, accident, finding);
  if (at === 'served') await story.serveFinding(world, caseId, accident);
  return { caseId, code };
}

/** He would rather meet in person than on the phone. */
async function driverGoesOffline({ world, caseId }: story.Walk, phones: Pick<Shown, 'driver'>) {
  const shown = shownOf(consentPapers.mediation);
  const choice = { caseId, stage: 'mediation', choice: 'offline', ...shown } as const;
  await world.ask(caseApi.chooseRoute, choice, await world.login(phones.driver));
}

/** Both people of the accident name the same helper. */
async function bothAreHelped(
  { world, caseId }: story.Walk,
  { victim, driver }: Pick<Shown, 'victim' | 'driver'>,
) {
  const until = addDays(dateOf(instantOf(world.now())), 90);
  for (const phone of [victim, driver])
    await world.ask(
      caseApi.nameHelper,
      { caseId, kind: 'relative', name: '王小军', phone: helper, scopes: ['see', 'talk'], until },
      await world.login(phone),
    );
}

/** The sides have joined and there are times to choose from. */
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
