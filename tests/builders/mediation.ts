import type { ConsentStage, DisputeCase } from '../../shared/case';
import type {
  AccountId,
  Actor,
  Instant,
  LocalDate,
  Moment,
  Money,
  OfficeId,
  PartyId,
} from '../../shared/kernel';
import type { Terms } from '../../shared/mediation';
import { aCase, driver, rider } from './case';

export const wang = 'party-wang' as PartyId;
export const li = 'party-li' as PartyId;
export const yuan = 'insurer-yuan' as OfficeId;
export const noon = '2026-11-25T12:00:00.000+08:00' as Instant;

/** Both parties have chosen to go online for these stages. */
export function onlineCase(
  stages: readonly ConsentStage[] = ['mediation', 'signing'],
  change: Partial<DisputeCase> = {},
): DisputeCase {
  const consents = stages.map((stage) => ({
    stage,
    choice: 'online' as const,
    shownVersion: '1',
    shownHash: '0'.repeat(64),
    at: noon,
    by: 'a' as AccountId,
  }));
  return aCase({ parties: [rider({ consents }), driver({ consents })], ...change });
}

const fen = (amount: number) => amount as Money;

/** 王秀兰 lost 144,742.42; 李建军 advanced 10,000 and gets them back from his insurer. */
export function someTerms(change: Partial<Terms> = {}): Terms {
  return {
    facts:
      '2026年8月18日 7 时 40 分，李建军驾驶小型轿车与王秀兰骑的电动自行车相撞，王秀兰受伤，住院 26 天，十级伤残。',
    responsibility: '李建军负主要责任，王秀兰负次要责任。',
    items: [
      { to: wang, label: '医疗费', amount: fen(4_000_000) },
      { to: wang, label: '残疾赔偿金', amount: fen(10_074_242) },
      { to: wang, label: '精神抚慰金', amount: fen(400_000) },
    ],
    payments: [
      payment({ kind: 'compulsory', insurer: yuan }, wang, 'damages', 12_000_000),
      payment({ kind: 'commercial', insurer: yuan }, wang, 'damages', 1_474_242),
      payment({ kind: 'commercial', insurer: yuan }, li, 'prepayment', 1_000_000),
    ],
    prepayments: [{ by: li, to: wang, amount: fen(1_000_000), returned: true }],
    laterInjury: 'open',
    otherTerms: ['王秀兰收到全部赔款后 3 日内交还住院押金收据原件。'],
    ...change,
  };
}

export function payment(
  payer: Terms['payments'][number]['payer'],
  payee: PartyId,
  purpose: 'damages' | 'prepayment',
  amount: number,
): Terms['payments'][number] {
  const holder = payee === wang ? '王秀兰' : '李建军';
  return {
    payer,
    payee,
    purpose,
    amount: fen(amount),
    dueOn: '2026-12-20' as LocalDate,
    account: { holder, bank: '中国农业银行清丰县支行', number: '6228480018530813308' },
  };
}

type Who = 'wang' | 'li' | 'insurer' | 'mediator' | 'clerk' | 'system' | 'police' | 'judge';

export function actorFor(who: Who): Actor {
  const id = `account-${who}` as AccountId;
  switch (who) {
    case 'wang':
      return { id, role: 'party', relation: 'own', party: wang };
    case 'li':
      return { id, role: 'party', relation: 'own', party: li };
    case 'insurer':
      return { id, role: 'insurer', relation: 'assigned', office: yuan };
    case 'mediator':
    case 'clerk':
    case 'system':
    case 'police':
    case 'judge':
      return { id, role: who, relation: 'assigned' };
  }
}

/** A moment of this person; ids count up, so that a test can name them. */
export function momentOf(who: Who, at: string = noon): Moment {
  let made = 0;
  return { actor: actorFor(who), at: at as Instant, newId: () => `id-${++made}` };
}
