import { periodTitle, type CaseView } from '@shared/case';
import type { CasePage } from './links';
import { ownerName } from './names';
import { ownTurns, waitingTurns } from './turn-texts';

type Deadline = CaseView['deadlines'][number];

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

/** Own deadlines first, then own open choices, then the others', soonest due first; else what can be done now. */
export function turnOf(view: CaseView): Turn {
  const byDue = [...view.deadlines].sort((a, b) => a.dueAt.localeCompare(b.dueAt));
  const mine = byDue.find((d) => d.mine && ownTurns[d.period]) ?? byDue.find((d) => d.mine);
  if (mine) return ownTurn(mine);
  const choice = openChoice(view);
  if (choice) return choice;
  const other = byDue.find((d) => waitingTurns[d.period]) ?? byDue[0];
  return other ? waitingTurn(view, other) : idleTurn(view);
}

/** The other deadlines that wait for the reader too, so that the second task is not lost. */
export function furtherTurns(view: CaseView, shown: Turn): Turn[] {
  return view.deadlines
    .filter((d) => d.mine && d.id !== shown.deadline?.id)
    .sort((a, b) => a.dueAt.localeCompare(b.dueAt))
    .map(ownTurn);
}

function ownTurn(deadline: Deadline): Turn {
  const row = ownTurns[deadline.period];
  const base = { whose: 'mine', who: '轮到您', deadline } as const;
  if (row) return { ...base, ...row };
  return { ...base, title: periodTitle(deadline.period), why: '在期限前办好这一步。' };
}

function waitingTurn(view: CaseView, deadline: Deadline): Turn {
  const row = waitingTurns[deadline.period] ?? {
    title: `等：${periodTitle(deadline.period)}`,
    why: '您不用做什么。有进展会通知您。',
  };
  return { whose: 'others', who: `轮到${ownerName(view, deadline)}`, ...row, deadline };
}

/** A choice the reader has not made yet for the stage the case is in; no period runs for it. */
function openChoice(view: CaseView): Turn | undefined {
  const you = view.parties.find((p) => p.you);
  if (!you || !view.open.includes('choose-route')) return undefined;
  if (['open', 'unsettled', 'mediating'].includes(view.stage) && !you.choices.mediation) {
    return mineWithout('choose-route');
  }
  return undefined;
}

function mineWithout(period: string): Turn | undefined {
  const row = ownTurns[period];
  return row && { whose: 'mine', who: '轮到您', ...row };
}

function idleTurn(view: CaseView): Turn {
  const nobody = { whose: 'nobody', who: '现在' } as const;
  const you = view.parties.find((p) => p.you);
  switch (view.stage) {
    case 'reported':
      return {
        ...nobody,
        title: '等责任认定',
        why: '交警查清后出认定书。可以先存证据。',
        button: '去存证据',
        page: 'evidence',
      };
    case 'open':
    case 'unsettled':
      return you?.choices.mediation === 'online'
        ? {
            ...nobody,
            title: '可以申请调解了',
            why: '申请后，调解员在期限内联系各方。',
            button: '去申请调解',
            page: 'mediation',
          }
        : {
            ...nobody,
            title: '您选了线下办',
            why: '调解员会打电话约您。想回网上，随时能改。',
            button: '改回网上办',
            page: 'route',
          };
    case 'mediating':
      return {
        ...nobody,
        title: '正在调解',
        why: '有新进展会通知您。',
        button: '看调解进展',
        page: 'mediation',
      };
    case 'settled':
      return {
        ...nobody,
        title: '协议已生效',
        why: '下一步是理赔付款。',
        button: '去看理赔',
        page: 'claim',
      };
    case 'closed':
      return { ...nobody, who: '办完了', title: '这起事故办完了', why: '材料都留着，随时能看。' };
  }
}
