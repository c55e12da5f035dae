import type { DisputeCase, Party, Vehicle } from '../../shared/case';
import type {
  AccountId,
  CaseId,
  Instant,
  LocalDate,
  Money,
  OfficeId,
  PartyId,
} from '../../shared/kernel';

/** The case of every drawing: an injured e-bike rider, a driver with main fault, one insurer. All invented. */
export function aCase(change: Partial<DisputeCase> = {}): DisputeCase {
  return {
    id: 'case-1' as CaseId,
    version: 0,
    code: 'QF23080417',
    region: '410922',
    province: '河南',
    place: '清丰县马庄桥镇 106 国道与朝阳路口',
    occurredAt: '2026-08-18T07:40:00.000+08:00' as Instant,
    severity: 'injury',
    stage: 'open',
    findingNumber: '清公交认字〔2026〕第0417号',
    parties: [rider(), driver()],
    vehicles: [bike(), car()],
    offices: {
      police: { id: 'police-410922' as OfficeId, name: '清丰县公安局交警大队' },
      mediation: { id: 'mediation-410922' as OfficeId, name: '清丰县道路交通事故人民调解委员会' },
      court: { id: 'court-410922' as OfficeId, name: '清丰县人民法院' },
    },
    openedAt: '2026-08-30T10:00:00.000+08:00' as Instant,
    ...change,
  };
}

export const riderPhone = '13800006021';
export const driverPhone = '13800000915';

export function rider(change: Partial<Party> = {}): Party {
  return {
    id: 'party-wang' as PartyId,
    kind: 'rider',
    name: '王秀兰',
    idNumber: '41092219710304042X',
    phone: riderPhone,
    harm: 'injury',
    fault: 'minor',
    vehicle: 'vehicle-bike',
    helpers: [],
    consents: [],
    ...change,
  };
}

export function driver(change: Partial<Party> = {}): Party {
  return {
    id: 'party-li' as PartyId,
    kind: 'driver',
    name: '李建军',
    idNumber: '410922198506120915',
    phone: driverPhone,
    harm: 'none',
    fault: 'main',
    vehicle: 'vehicle-car',
    helpers: [],
    consents: [],
    ...change,
  };
}

/** The son of the rider: her family, where she died. */
export function son(): Party {
  return {
    id: 'party-son' as PartyId,
    kind: 'family',
    name: '王小军',
    idNumber: '410922199503040537',
    harm: 'none',
    fault: 'minor',
    helpers: [],
    consents: [],
  };
}

export function joined(party: Party, account: string): Party {
  return { ...party, account: account as AccountId };
}

function bike(): Vehicle {
  return { id: 'vehicle-bike', kind: 'non-motor', description: '电动自行车', policies: [] };
}

function car(): Vehicle {
  const insurer = { id: 'insurer-yuan' as OfficeId, name: '豫安财险濮阳中心支公司' };
  const dates = { from: '2026-01-01' as LocalDate, until: '2026-12-31' as LocalDate };
  return {
    id: 'vehicle-car',
    kind: 'motor',
    plate: '豫J·0Q417',
    description: '小型轿车',
    policies: [
      { id: 'policy-jq', cover: 'compulsory', insurer, number: 'PDZA202641092200017', ...dates },
      {
        id: 'policy-sy',
        cover: 'commercial',
        insurer,
        number: 'PDAA202641092200018',
        limit: 100_000_000 as Money,
        ...dates,
      },
    ],
  };
}
