import { periodTitle, type CaseView, type Way } from '@shared/case';
import { lapsingPeriods } from '@shared/law';
import type { CasePage } from './links';
import { ownerName } from './names';
import { bookedSession, openTaskOf, paymentsOf, type Payments } from './open-task';
import { openTasks, ownTurns, waitingTurns, type OpenTask, type OwnTurn } from './turn-texts';

type Deadline = CaseView['deadlines'][number];
type Party = CaseView['parties'][number];

/** The one thing on top of the case page: whose turn, what, until when, and the way there. */
export type Turn = {
  readonly whose: 'mine' | 'others' | 'nobody';
  readonly who: string;
  readonly title: string;
  readonly why: string;
  readonly button?: string;
  readonly page?: CasePage;
  readonly query?: Readonly<Record<string, string>>;
  readonly deadline?: Deadline;
};

/**
 * What must be done by the reader first, soonest due first; then what waits for him without a period;
 * then the others' turn; then what can be done now. Mere rights stand below, never on top.
 */
export function turnOf(view: CaseView): Turn {
  const byDue = soonestFirst(view.deadlines);
  const duty = byDue.find((d) => d.mine && !isRight(d));
  if (duty) return ownTurn(duty);
  const task = openTaskOf(view);
  if (task) return openTurn(view, task);
  const other = byDue.find((d) => !d.mine && !isRight(d));
  return other ? waitingTurn(view, other) : idleTurn(view);
}

/** What waits for the reader besides: further duties, and rights with their last day. */
export function furtherTurns(view: CaseView, shown: Turn): Turn[] {
  return soonestFirst(view.deadlines)
    .filter((d) => d.mine && d.id !== shown.deadline?.id && !(isRight(d) && d.status === 'late'))
    .filter(isLastForItsPage)
    .map(ownTurn);
}

/** Two periods may run for the same step, as those of 程序规定 85 and 86: the one that ends later counts. */
function isLastForItsPage({ period }: Deadline, at: number, all: readonly Deadline[]): boolean {
  const step = ownTurns[period]?.query;
  return (
    !step || !all.slice(at + 1).some((later) => ownTurns[later.period]?.query?.topic === step.topic)
  );
}

function soonestFirst(deadlines: readonly Deadline[]): Deadline[] {
  return [...deadlines].sort((a, b) => a.dueAt.localeCompare(b.dueAt));
}

/** A right that lapses is nobody's duty; the term of a mediation lapses too, but is worth knowing. */
export function isRight({ period }: Pick<Deadline, 'period'>): boolean {
  return lapsingPeriods.has(period) && !(period in waitingTurns);
}

function ownTurn(deadline: Deadline): Turn {
  const row: OwnTurn = ownTurns[deadline.period] ?? {
    title: periodTitle(deadline.period),
    why: '在期限前办好这一步。',
  };
  return { whose: 'mine', who: isRight(deadline) ? '您能办' : '轮到您', ...row, deadline };
}

function openTurn(view: CaseView, task: OpenTask): Turn {
  const turn = { whose: 'mine', who: '轮到您', ...openTasks[task] } as const;
  const session = task === 'come-to-session' ? bookedSession(view) : undefined;
  return session ? { ...turn, why: `${session}。${turn.why}` } : turn;
}

function waitingTurn(view: CaseView, deadline: Deadline): Turn {
  const row = waitingTurns[deadline.period] ?? {
    title: `等：${periodTitle(deadline.period)}`,
    why: '您不用做什么。有进展会通知您。',
  };
  return { whose: 'others', who: `轮到${ownerName(view, deadline)}`, ...row, deadline };
}

function idleTurn(view: CaseView): Turn {
  const you = view.parties.find((p) => p.id === view.you.party);
  return { whose: 'nobody', who: '现在', ...idleTexts(view.stage, you, paymentsOf(view)) };
}

const ifUnpaid = '到期不付，能拿协议去起诉。';

/** Where nothing runs and the party means to go another way than to the mediators. */
const wayTexts: Readonly<Record<Exclude<Way, 'mediation'>, OwnTurn>> = {
  self: {
    title: '您打算自己谈',
    why: '谈好了能来这里签。想换办法，随时能改。',
    button: '看要留意什么',
    page: 'guide',
    query: { topic: 'self' },
  },
  police: {
    title: '您打算请交警调解',
    why: '要各方一起书面申请。想换办法，随时能改。',
    button: '看怎么申请',
    page: 'guide',
    query: { topic: 'police' },
  },
  court: {
    title: '您打算打官司',
    why: '起诉状和证据，这里都能备好。想换办法，随时能改。',
    button: '看怎么准备',
    page: 'guide',
    query: { topic: 'court' },
  },
};

function idleTexts(
  stage: CaseView['stage'],
  you: Pick<Party, 'choices' | 'way'> | undefined,
  payments: Payments | undefined,
): OwnTurn & { who?: string } {
  const way = you?.way;
  if ((stage === 'open' || stage === 'unsettled') && way && way !== 'mediation')
    return wayTexts[way];
  switch (stage) {
    case 'reported':
      return {
        title: '等责任认定',
        why: '交警查清后出认定书。可以先存证据。',
        button: '去存证据',
        page: 'evidence',
      };
    case 'unsettled':
      return {
        title: '调解没谈成，还有路走',
        why: '再调解、交警调解、自己谈、打官司，都行。证据都留着。',
        button: '看还能怎么办',
        page: 'route',
      };
    case 'open':
      return you?.choices.mediation === 'offline'
        ? {
            title: '您选了线下办',
            why: '还没有人申请调解。申请后，调解员打电话约您见面谈。',
            button: '去申请调解',
            page: 'mediation',
          }
        : {
            title: '可以申请调解了',
            why: '申请后，调解员在期限内联系各方。',
            button: '去申请调解',
            page: 'mediation',
          };
    case 'mediating':
      return {
        title: '正在调解',
        why: '有新进展会通知您。',
        button: '看调解进展',
        page: 'mediation',
      };
    case 'settled':
      return payments?.insurers === 0
        ? {
            title: '协议已生效',
            why: `协议里的钱由个人付，按写的日子收。${ifUnpaid}`,
            button: '看协议',
            page: 'agreement',
          }
        : { title: '协议已生效', why: '下一步是理赔付款。', button: '去看理赔', page: 'claim' };
    case 'closed':
      return payments && payments.persons > 0
        ? {
            who: '保险公司付清了',
            title: '保险公司的钱都付到了',
            why: `协议里个人付的，按写的日子付。${ifUnpaid}`,
            button: '看协议',
            page: 'agreement',
          }
        : { who: '办完了', title: '这起事故办完了', why: '材料都留着，随时能看。' };
  }
}
