import { faultNames, type CaseView } from '@shared/case';
import type { Role } from '@shared/kernel';

type Deadline = CaseView['deadlines'][number];
type Party = CaseView['parties'][number];

const roles: Readonly<Record<Role, string>> = {
  anonymous: '未登录的人',
  party: '当事人',
  helper: '代办人',
  insurer: '保险公司',
  police: '交警',
  mediator: '调解员',
  clerk: '调委会',
  appraiser: '鉴定人',
  judge: '法官',
  lawyer: '律师',
  'fund-officer': '救助基金',
  supervisor: '联络办',
  system: '系统',
};

/** The plain word for a role. */
export function roleName(role: string): string {
  return (roles as Readonly<Record<string, string>>)[role] ?? '工作人员';
}

/** `王秀兰（您）` for the reader's own seat, `王秀兰（您代办）` for a helper, else the name. */
export function partyName(view: CaseView, id: string): string {
  const party = view.parties.find((p) => p.id === id);
  if (!party) return '一方当事人';
  if (!party.you) return party.name;
  return view.you.role === 'helper' ? `${party.name}（您代办）` : `${party.name}（您）`;
}

/** Whose turn a deadline is, in words: 您, a name, or the office by name. */
export function ownerName(view: CaseView, deadline: Pick<Deadline, 'owner' | 'mine'>): string {
  if (deadline.mine) return '您';
  const { owner } = deadline;
  if ('party' in owner) return partyName(view, owner.party);
  switch (owner.office) {
    case 'mediator':
      return view.mediator ? `调解员${view.mediator}` : '调解员';
    case 'mediation-office':
      return view.offices.mediation.name;
    case 'insurers':
      return insurerNames(view, owner.id).join('、') || '保险公司';
    case 'police-office':
      return view.offices.police.name;
    case 'court':
      return view.offices.court.name;
    case 'supervisors':
      return '联络办';
  }
}

/** The insurers of the case, each once; with an office's id only that one. */
export function insurerNames(view: CaseView, office?: string): string[] {
  const all = view.vehicles.flatMap((vehicle) => vehicle.policies.map((p) => p.insurer));
  const meant = all.filter((insurer) => office === undefined || insurer.id === office);
  return [...new Set(meant.map((insurer) => insurer.name))];
}

const kinds: Readonly<Record<Party['kind'], string>> = {
  driver: '开车',
  owner: '车主',
  rider: '骑车',
  pedestrian: '步行',
  passenger: '乘车',
  family: '死者家属',
};

const harms: Readonly<Record<Party['harm'], string>> = {
  none: '',
  property: '车物受损',
  injury: '受伤',
  death: '去世',
};

/** `骑车，受伤 · 次要责任`; a family has no fault of its own. */
export function partyRole(party: Party): string {
  if (party.kind === 'family') return kinds.family;
  const what = [kinds[party.kind], harms[party.harm]].filter(Boolean).join('，');
  return `${what} · ${party.fault === 'unknown' ? '责任没查清' : faultNames[party.fault]}`;
}
