import { checklist, type ClaimItem, type EvidenceView } from '@shared/evidence';
import type { CaseView } from '@shared/case';
import type { Money } from '@shared/kernel';
import type { Amounts } from './amounts';

export type ChecklistRow = {
  readonly item: ClaimItem;
  readonly state: 'done' | 'missing' | 'doubt' | 'none';
  readonly title: string;
  readonly text: string;
  readonly amount: Money | undefined;
  /** The files of mine for this item. */
  readonly files: readonly EvidenceView[];
};

type Party = CaseView['parties'][number];
type You = Pick<Party, 'harm' | 'vehicle'> & Partial<Pick<Party, 'kind'>>;

const always: readonly ClaimItem[] = ['scene'];
const byHarm: Readonly<Record<Party['harm'], readonly ClaimItem[]>> = {
  none: [],
  property: [],
  injury: [
    'medical',
    'lost-income',
    'care',
    'transport',
    'meal',
    'nutrition',
    'disability',
    'appraisal',
  ],
  death: ['death', 'funeral', 'dependants', 'mental', 'medical'],
};

/** The family shows what the dead can no longer show (民法典 1181). */
const harmShown = ({ kind, harm }: You): Party['harm'] => (kind === 'family' ? 'death' : harm);

/** What this party has to show: by the harm, by what the calculation counts, and by what was sent already. */
export function rowsFor(you: You, mine: readonly EvidenceView[], amounts: Amounts): ChecklistRow[] {
  const harm = harmShown(you);
  const asked: readonly ClaimItem[] = [
    ...byHarm[harm],
    ...(harm === 'none' ? (['paid-in-advance'] as const) : []),
    ...(you.vehicle ? (['repair'] as const) : []),
    ...always,
  ];
  const items = [...new Set([...asked, ...amounts.keys(), ...mine.map((file) => file.item)])];
  return items.map((item) =>
    rowOf(
      item,
      mine.filter((file) => file.item === item),
      amounts.get(item),
    ),
  );
}

function rowOf(
  item: ClaimItem,
  files: readonly EvidenceView[],
  amount: Money | undefined,
): ChecklistRow {
  const { title, without, required, papers } = checklist[item];
  const sealed = files.filter((file) => file.status === 'sealed');
  const doubted = sealed.some((file) => file.open.includes('answer'));
  if (doubted) return { item, state: 'doubt', title, text: doubtText(sealed), amount, files };
  if (sealed.length > 0)
    return { item, state: 'done', title, text: `已交 ${sealed.length} 份`, amount, files };
  if (!required) return { item, state: 'none', title, text: without, amount, files };
  return {
    item,
    state: 'missing',
    title,
    text: `差${papers[0]?.name ?? '材料'}。${without}`,
    amount,
    files,
  };
}

/** 豫安财险：“十级依据是哪一页？” */
function doubtText(files: readonly EvidenceView[]): string {
  const review = files.flatMap((file) => file.reviews).find((r) => r.status === 'objected');
  const question = review?.remarks.filter((r) => r.kind === 'doubt').at(-1)?.text ?? '';
  return `${review?.name ?? ''}：“${question}”`;
}

export type Head = { readonly title: string; readonly lead: string };

/** The task, not the module: what is missing, or that nothing is; in a closed case there is none. */
export function headOf(rows: readonly ChecklistRow[], closed = false): Head {
  if (closed) return { title: '您交过的材料', lead: '案子结了，不再收材料，随时能看。' };
  const doubts = rows.filter((row) => row.state === 'doubt');
  const missing = rows.filter((row) => row.state === 'missing');
  const first = missing[0];
  if (doubts[0]) {
    return {
      title: `对方有 ${doubts.length} 处疑问，等您回答`,
      lead: `${doubts[0].title}：${doubts[0].text}`,
    };
  }
  if (!first) return { title: '该交的都交了', lead: '还有别的，随时能再传。' };
  const paper = checklist[first.item].papers[0]?.name ?? '';
  return {
    title: missing.length === 1 ? `还差 1 项：${paper}` : `还差 ${missing.length} 项材料`,
    lead: missing.length === 1 ? leadOf(first) : `先交${first.title}的${paper}。${leadOf(first)}`,
  };
}

function leadOf({ item }: ChecklistRow): string {
  return `${checklist[item].without}。`;
}

/** What the add tiles are for until the person says otherwise. */
export function targetOf(rows: readonly ChecklistRow[]): ClaimItem {
  return rows.find((row) => row.state === 'missing')?.item ?? rows[0]?.item ?? 'scene';
}
