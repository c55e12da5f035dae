import type { Connection } from 'mongoose';
import type { StaffRole } from '@shared/case';
import { yuan, type AccountId, type OfficeId } from '@shared/kernel';
import { localPayments } from '../adapters/local/payments';
import type { Deps } from '../ports';

/** The demonstration county's offices. Names of persons and firms are invented. */
export const offices = [
  { id: 'police-410922', kind: 'police', name: '清丰县公安局交警大队' },
  { id: 'mediation-410922', kind: 'mediation', name: '清丰县道路交通事故人民调解委员会' },
  { id: 'court-410922', kind: 'court', name: '清丰县人民法院' },
  { id: 'liaison-410922', kind: 'liaison', name: '改革联络办公室' },
  { id: 'insurer-yuan', kind: 'insurer', name: '豫安财险濮阳中心支公司' },
  { id: 'insurer-zhongyuan', kind: 'insurer', name: '中原财险濮阳中心支公司' },
] as const;
type OfficeKey = (typeof offices)[number]['id'];

type Staff = {
  readonly role: StaffRole;
  readonly name: string;
  readonly office: OfficeKey;
  readonly phone: string;
};

/** Staff for every role that works today. */
export const staff = {
  police: { role: 'police', name: '周建国', office: 'police-410922', phone: '13900000001' },
  clerk: { role: 'clerk', name: '许晓梅', office: 'mediation-410922', phone: '13900000002' },
  mediator: { role: 'mediator', name: '孟凡琴', office: 'mediation-410922', phone: '13900000003' },
  mediator2: { role: 'mediator', name: '郑守信', office: 'mediation-410922', phone: '13900000004' },
  insurer: { role: 'insurer', name: '何静', office: 'insurer-yuan', phone: '13900000005' },
  insurer2: { role: 'insurer', name: '罗明', office: 'insurer-zhongyuan', phone: '13900000006' },
  judge: { role: 'judge', name: '方正', office: 'court-410922', phone: '13900000007' },
  supervisor: { role: 'supervisor', name: '田丽', office: 'liaison-410922', phone: '13900000008' },
} as const satisfies Record<string, Staff>;
export type StaffKey = keyof typeof staff;

export const staffPhones = Object.fromEntries(
  Object.entries(staff).map(([key, { phone }]) => [key, phone]),
) as Readonly<Record<StaffKey, string>>;

/** Writes offices and staff accounts; safe to run again. */
export async function seedCounty(connection: Connection, deps: Deps): Promise<void> {
  const rows = connection.collection<{ _id: string }>('offices');
  for (const { id, kind, name } of offices) {
    await rows.replaceOne(
      { _id: id },
      { kind, name, region: deps.config.region },
      { upsert: true },
    );
  }
  const ledger = localPayments(connection, deps.notary);
  for (const { id } of offices.filter((office) => office.kind === 'insurer')) {
    await ledger.fund({
      id: `opening-${id}`,
      account: id,
      amount: yuan(50_000_000),
      at: deps.clock(),
    });
  }
  for (const [key, person] of Object.entries(staff)) {
    const id = `staff-${key}` as AccountId;
    if (await deps.store.accounts.find(id)) continue;
    const office = offices.find((o) => o.id === person.office);
    const at = deps.clock();
    const record = {
      id,
      version: 0,
      phone: person.phone,
      staff: {
        role: person.role,
        name: person.name,
        office: { id: person.office as OfficeId, name: office?.name ?? '' },
      },
      createdAt: at,
    };
    await deps.commit({
      changes: [{ kind: 'accounts', record }],
      facts: [],
      caseId: undefined,
      notices: [],
      starts: [],
      stops: [],
      actor: { id: 'system', role: 'system' },
      at,
    });
  }
}
