import { periodTitle, type CaseView } from '@shared/case';
import type { Citation, Instant } from '@shared/kernel';
import { lapsingPeriods } from '@shared/law';
import { factText } from './fact-texts';
import { ownerName, partyName, roleName } from './names';
import { isRight } from './turn';

export type Done = {
  readonly key: string;
  readonly title: string;
  readonly who: string;
  readonly at: Instant;
};
export type Running = {
  readonly key: string;
  readonly title: string;
  readonly who: string;
  readonly mine: boolean;
  readonly startedAt: Instant;
  readonly dueAt: Instant;
  readonly late: boolean;
  readonly provisional: boolean;
  readonly verified: boolean;
  readonly cite: Citation;
};
export type Next = { readonly key: string; readonly title: string; readonly note: string };
export type Timeline = {
  readonly done: readonly Done[];
  readonly now: readonly Running[];
  readonly next: readonly Next[];
};

/** What happened, what runs, what comes next: one list, the same for everybody. */
export function timelineOf(view: CaseView): Timeline {
  return { done: doneOf(view), now: runningOf(view), next: nextOf(view) };
}

function doneOf(view: CaseView): Done[] {
  const facts = view.timeline.filter((entry) => !(isStageMove(entry) && hasCompany(view, entry)));
  return joinSame(facts.map((entry) => deedOf(view, entry))).map(({ by, about, ...rest }) => ({
    ...rest,
    who: [by, about.join('、')].filter(Boolean).join(' · '),
  }));
}

type Entry = CaseView['timeline'][number];

function isStageMove(entry: Entry): boolean {
  return entry.type === 'case.stage-moved';
}

/** A move of the spine comes with the fact that caused it: that fact says it better. */
function hasCompany(view: CaseView, entry: Entry): boolean {
  return view.timeline.some((other) => other.at === entry.at && !isStageMove(other));
}

type Deed = Omit<Done, 'who'> & {
  /** The role, unless a party did it by itself. */
  readonly by: string;
  /** The parties who did it, or whom it was about. */
  readonly about: readonly string[];
};

function deedOf(view: CaseView, { seq, type, data, at, role, by: actor }: Entry): Deed {
  const known = [actor, data['party'], data['seat']].find(
    (id): id is string => typeof id === 'string' && view.parties.some((p) => p.id === id),
  );
  const about = known === undefined ? [] : [partyName(view, known)];
  const by = role === 'party' && about.length > 0 ? '' : roleName(role);
  return { key: String(seq), title: factText(type, data), at, by, about };
}

/** The same thing done by several on one day is one line: 王秀兰（您）、李建军. */
function joinSame(deeds: readonly Deed[]): Deed[] {
  return deeds.reduce<Deed[]>((list, deed) => {
    const last = list.at(-1);
    if (!last || !isSame(last, deed)) return [...list, deed];
    const about = [...new Set([...last.about, ...deed.about])];
    return [...list.slice(0, -1), { ...last, about, at: deed.at }];
  }, []);
}

function isSame(a: Deed, b: Deed): boolean {
  return a.title === b.title && a.by === b.by && a.at.slice(0, 10) === b.at.slice(0, 10);
}

/** What lapsed is nobody's delay. */
function isOver({ period, status }: CaseView['deadlines'][number]): boolean {
  return lapsingPeriods.has(period) && status === 'late';
}

function runningOf(view: CaseView): Running[] {
  return view.deadlines
    .filter((deadline) => !isOver(deadline) && !isRight(deadline))
    .sort((a, b) => a.dueAt.localeCompare(b.dueAt))
    .map((deadline) => ({
      key: deadline.id,
      title: periodTitle(deadline.period),
      who: `轮到${ownerName(view, deadline)}`,
      mine: deadline.mine,
      startedAt: deadline.startedAt,
      dueAt: deadline.dueAt,
      late: deadline.status === 'late',
      provisional: deadline.provisional,
      verified: deadline.verified,
      cite: deadline.cite,
    }));
}

const steps: readonly Next[] = [
  { key: 'finding', title: '责任认定', note: '交警查清后出认定书' },
  { key: 'mediation', title: '开调解会', note: '时间由各方一起选' },
  { key: 'agreement', title: '签协议', note: '每个人都签好才生效' },
  { key: 'payment', title: '保险公司付款', note: '按协议写的日子付' },
];

const stepsAhead: Readonly<Record<CaseView['stage'], number>> = {
  reported: 4,
  open: 3,
  unsettled: 3,
  mediating: 2,
  settled: 1,
  closed: 0,
};

/** The steps that are still ahead; one that is already running stands under "now" instead. */
function nextOf(view: CaseView): Next[] {
  const running = view.deadlines.map((d) => d.period);
  const started = new Set(
    [
      running.includes('issue-finding') && 'finding',
      running.includes('sign-agreement') && 'agreement',
      running.some((period) => period.startsWith('claim-pay')) && 'payment',
    ].filter(Boolean),
  );
  const ahead = steps.slice(steps.length - stepsAhead[view.stage]);
  return ahead.filter((step) => !started.has(step.key));
}
