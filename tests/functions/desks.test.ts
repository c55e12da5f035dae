import { accidentApi } from '../../shared/accident';
import { accountApi } from '../../shared/account';
import {
  caseApi,
  type Deadline,
  type DisputeCase,
  type Notice,
  type Party,
} from '../../shared/case';
import { claimApi, type InsuranceClaim } from '../../shared/claim';
import type { Instant } from '../../shared/kernel';
import { mediationApi, type Mediation } from '../../shared/mediation';
import type { Change } from '../../functions/ports';
import { injuryFacts } from '../builders/accident';
import { aCase, driver, joined, rider } from '../builders/case';
import { startStack, type Stack } from '../support/stack';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.stop());
beforeEach(async () => {
  for (const name of ['cases', 'claims', 'deadlines', 'notices', 'accidents', 'mediations'])
    await stack.connection.collection(name).deleteMany({});
});

const minute = (n: number) => `2026-11-20T10:${String(n).padStart(2, '0')}:00.000+08:00` as Instant;

async function write(
  changes: readonly Change[],
  starts: readonly Deadline[] = [],
  notices: readonly Notice[] = [],
): Promise<void> {
  await stack.deps.commit({
    changes,
    facts: [],
    caseId: undefined,
    notices,
    starts,
    stops: [],
    actor: { id: 'system', role: 'system' },
    at: stack.now(),
  });
}

function aDispute(n: number, change: Partial<DisputeCase> = {}): DisputeCase {
  const code = `QF2611${String(n).padStart(4, '0')}`;
  return aCase({ id: `case-${n}` as DisputeCase['id'], code, ...change });
}

function aDeadline(change: Partial<Deadline> & Pick<Deadline, 'id' | 'caseId'>): Deadline {
  return {
    version: 0,
    region: '410922',
    period: 'claim-pay',
    owner: { office: 'insurers', id: 'insurer-yuan' as never },
    startedAt: minute(0),
    dueAt: '2026-12-20T23:59:59.999+08:00' as Instant,
    provisional: false,
    cite: { source: 'compulsory-insurance-regulation', article: '29' },
    verified: true,
    status: 'running',
    ...change,
  };
}

function aClaim(n: number, status: InsuranceClaim['status'], submittedAt: Instant): InsuranceClaim {
  return {
    id: `claim-${n}` as never,
    version: 0,
    caseId: `case-${n}` as never,
    insurer: { id: 'insurer-yuan' as never, name: '豫安财险濮阳中心支公司' },
    status,
    bundle: {
      agreement: `agreement-${n}` as never,
      agreementNumber: '清交调〔2026〕17号',
      agreementHash: 'a'.repeat(64),
      effectiveAt: minute(0),
      evidence: [],
    },
    agreedByInsurer: true,
    payments: [
      {
        id: 'p1',
        payee: 'party-wang' as never,
        account: { holder: '王秀兰', bank: '农业银行', number: '6228480018530813308' },
        amount: 100 as never,
        purpose: '赔偿款',
        covers: [{ cover: 'compulsory', amount: 100 as never }],
        approved: 0 as never,
        transfers: [],
      },
    ],
    submittedAt,
    submittedBy: 'party',
    decisions: [],
  };
}

function anEndedMediation(n: number): Mediation {
  return {
    id: `mediation-${n}` as never,
    version: 0,
    caseId: `case-${n}` as never,
    office: 'mediation-410922' as never,
    status: 'withdrawn',
    appliedAt: minute(0),
    appliedBy: 'office' as never,
    declined: [],
    sides: [],
    slots: [],
    picks: [],
    offers: [],
    tabled: [],
    drafts: 0,
    end: { reason: 'unwilling', note: '', at: minute(1) },
  };
}

/** Every page of a list, one after the other. */
async function allPages<P extends { next?: string | undefined }>(
  read: (after: { after?: string }) => Promise<{ value: P }>,
): Promise<P[]> {
  const pages = [(await read({})).value];
  for (let next = pages[0]?.next; next; next = pages.at(-1)?.next)
    pages.push((await read({ after: next })).value);
  return pages;
}

describe('the insurer’s queue', () => {
  test('an overdue claim stands first and is counted, however many newer ones there are', async () => {
    const numbers = Array.from({ length: 60 }, (_, n) => n);
    await write(
      numbers.flatMap((n) => [
        { kind: 'cases', record: aDispute(n) },
        { kind: 'claims', record: aClaim(n, 'submitted', minute(n === 0 ? 0 : 30)) },
      ]),
      [
        aDeadline({
          id: 'late',
          caseId: 'case-0' as never,
          dueAt: '2026-11-21T23:59:59.999+08:00' as Instant,
          status: 'late',
        }),
        ...numbers
          .slice(1, 40)
          .map((n) => aDeadline({ id: `d-${n}`, caseId: `case-${n}` as never })),
      ],
    );
    const token = await stack.staff('insurer');
    const pages = await allPages((after) => stack.call(claimApi.list, after, { token }));
    expect(pages.map(({ open, late, rows }) => [open, late, rows.length])).toEqual([
      [60, 1, 50],
      [60, 1, 10],
    ]);
    const rows = pages.flatMap((page) => page.rows);
    expect(rows[0]).toMatchObject({ claimId: 'claim-0', due: { status: 'late' } });
    expect(new Set(rows.map((row) => row.claimId)).size).toBe(60);
    expect(rows.findIndex((row) => !row.due)).toBe(40);
  });

  test('finished claims do not crowd out an open one, and have a list of their own', async () => {
    const numbers = Array.from({ length: 56 }, (_, n) => n);
    await write(
      numbers.flatMap((n) => [
        { kind: 'cases', record: aDispute(n) },
        { kind: 'claims', record: aClaim(n, n === 0 ? 'submitted' : 'confirmed', minute(n && 30)) },
      ]),
    );
    const token = await stack.staff('insurer');
    const open = (await stack.call(claimApi.list, { status: 'open' }, { token })).value;
    expect([open.open, open.rows.map((row) => row.claimId)]).toEqual([1, ['claim-0']]);
    const pages = await allPages((after) =>
      stack.call(claimApi.list, { status: 'done', ...after }, { token }),
    );
    expect(new Set(pages.flatMap((p) => p.rows.map((r) => r.claimId))).size).toBe(55);
    const one = await stack.call(claimApi.list, { caseId: 'case-7' }, { token });
    expect(one.value.rows.map((row) => row.claimId)).toEqual(['claim-7']);
  });
});

describe('the police’s queue', () => {
  test('what other offices have to do takes no place in it', async () => {
    const token = await stack.staff('police');
    await stack.call(
      accidentApi.report,
      { accident: { ...injuryFacts(), number: 'DESK-000001' } },
      { token },
    );
    const before = (await stack.call(accidentApi.list, { view: 'due' }, { token })).value;
    expect([before.rows.length, before.due]).toEqual([1, { open: 1, late: 0 }]);
    await write(
      [],
      Array.from({ length: 120 }, (_, n) =>
        aDeadline({
          id: `far-${n}`,
          caseId: `far-${n}` as never,
          region: '410923',
          period: 'issue-finding',
          owner: { office: 'police-office', id: 'police-410923' as never },
          dueAt: '2026-11-01T23:59:59.999+08:00' as Instant,
        }),
      ),
    );
    const after = (await stack.call(accidentApi.list, { view: 'due' }, { token })).value;
    expect(after).toEqual(before);
  });
});

describe('lists that go on', () => {
  test('thirty-five notices of one moment are read in two pages, each once', async () => {
    const token = await stack.login('13811112222');
    const account = await stack.deps.store.accounts.first({ phone: '13811112222' });
    await write(
      [],
      [],
      Array.from({ length: 35 }, (_, n) => aNotice(`notice-${n}`, `account:${account?.id ?? ''}`)),
    );
    const pages = await allPages((after) => stack.call(accountApi.listNotices, after, { token }));
    expect(pages.map((page) => page.notices.length)).toEqual([30, 5]);
    expect(new Set(pages.flatMap((p) => p.notices.map((n) => n.id))).size).toBe(35);
  });

  test('cases opened in one moment are listed once each, whether one’s own or one’s relative’s', async () => {
    const phone = '13811113333';
    const token = await stack.login(phone);
    const account = await stack.deps.store.accounts.first({ phone });
    await write(
      Array.from({ length: 45 }, (_, n) => ({
        kind: 'cases' as const,
        record: aDispute(n, {
          parties:
            n % 2 ? [joined(rider(), account?.id ?? ''), driver()] : [helpedRider(phone), driver()],
        }),
      })),
    );
    const pages = await allPages((after) => stack.call(caseApi.listCases, after, { token }));
    expect(pages.map((page) => page.rows.length)).toEqual([20, 20, 5]);
    expect(new Set(pages.flatMap((p) => p.rows.map((r) => r.id))).size).toBe(45);
  });

  test('mediations that were asked for in one moment are on the office’s desk once each', async () => {
    const numbers = Array.from({ length: 120 }, (_, n) => n);
    await write(
      numbers.flatMap((n) => [
        { kind: 'cases', record: aDispute(n) },
        { kind: 'mediations', record: anEndedMediation(n) },
      ]),
    );
    const token = await stack.staff('clerk');
    const pages = await allPages((after) =>
      stack.call(mediationApi.listDesk, { which: 'ended', ...after }, { token }),
    );
    expect(pages.map((page) => page.rows.length)).toEqual([50, 50, 20]);
    expect(new Set(pages.flatMap((p) => p.rows.map((r) => r.mediation))).size).toBe(120);
  });

  test('the board goes on behind the last row, also when that row was done meanwhile', async () => {
    const numbers = Array.from({ length: 70 }, (_, n) => n);
    await write(
      [{ kind: 'cases', record: aDispute(0) }],
      numbers.map((n) =>
        aDeadline({ id: `b-${String(n).padStart(2, '0')}`, caseId: 'case-0' as never }),
      ),
    );
    const token = await stack.staff('supervisor');
    const first = (await stack.call(caseApi.listOverdue, {}, { token })).value;
    await stack.connection
      .collection<{ _id: string }>('deadlines')
      .updateOne({ _id: first.rows.at(-1)?.id ?? '' }, { $set: { status: 'met' } });
    const second = (
      await stack.call(caseApi.listOverdue, first.next ? { after: first.next } : {}, { token })
    ).value;
    expect(second.rows.map((row) => row.id)).toEqual(numbers.slice(50).map((n) => `b-${n}`));
  });
});

describe('a relative who helps', () => {
  const phone = '13811114444';

  test('no longer finds the case in his list when his leave is taken back or over', async () => {
    const token = await stack.login(phone);
    await write([
      { kind: 'cases', record: aDispute(1, { parties: [helpedRider(phone), driver()] }) },
      {
        kind: 'cases',
        record: aDispute(2, { parties: [helpedRider(phone, { revokedAt: minute(1) }), driver()] }),
      },
      {
        kind: 'cases',
        record: aDispute(3, {
          parties: [helpedRider(phone, { until: '2026-11-24' as never }), driver()],
        }),
      },
    ]);
    const { rows } = (await stack.call(caseApi.listCases, {}, { token })).value;
    expect(rows.map((row) => row.id)).toEqual(['case-1']);
  });

  test('a row tells a duty and never a right, and a stage asked for is the only one that comes', async () => {
    const token = await stack.login(phone);
    const due = (period: string, n: number) =>
      aDeadline({
        id: `due-${n}`,
        caseId: 'case-1' as never,
        period,
        owner: { party: helpedRider(phone).id },
      });
    await write([
      { kind: 'cases', record: aDispute(1, { parties: [helpedRider(phone), driver()] }) },
      {
        kind: 'cases',
        record: aDispute(2, { stage: 'mediating', parties: [helpedRider(phone), driver()] }),
      },
      { kind: 'deadlines', record: due('apply-review', 1) },
      { kind: 'deadlines', record: due('pick-time', 2) },
    ]);
    const all = (await stack.call(caseApi.listCases, {}, { token })).value.rows;
    expect(all.find((row) => row.id === 'case-1')?.due).toMatchObject({ period: 'pick-time' });
    const some = (await stack.call(caseApi.listCases, { stage: 'mediating' }, { token })).value
      .rows;
    expect(some.map((row) => row.id)).toEqual(['case-2']);
  });

  test('reads the notices of the party he helps, as long as he may see its case', async () => {
    const token = await stack.login(phone);
    const put = (n: number, change: Partial<Party['helpers'][number]>) => ({
      kind: 'cases' as const,
      record: aDispute(n, {
        parties: [{ ...helpedRider(phone, change), id: `party-${n}` as never }, driver()],
      }),
    });
    await write(
      [
        put(1, {}),
        put(2, { revokedAt: minute(1) }),
        put(3, { scopes: ['evidence'] }),
        put(4, { until: '2026-11-24' as never }),
      ],
      [],
      [1, 2, 3, 4].map((n) => aNotice(`to-${n}`, `party:party-${n}`)),
    );
    const box = (await stack.call(accountApi.listNotices, {}, { token })).value;
    expect([box.notices.map((n) => n.id), box.unread]).toEqual([['to-1'], 1]);
    const other = await stack.call(accountApi.readNotice, { id: 'to-2' }, { token });
    expect(other.error.code).toBe('not-found');
    await stack.call(accountApi.readNotice, { id: 'to-1' }, { token });
    expect((await stack.call(accountApi.listNotices, {}, { token })).value.unread).toBe(0);
  });
});

function helpedRider(phone: string, change: Partial<Party['helpers'][number]> = {}): Party {
  return rider({
    helpers: [
      {
        id: 'helper',
        kind: 'relative',
        name: '李红',
        phone,
        scopes: ['see'],
        until: '2026-12-31' as never,
        namedAt: minute(0),
        ...change,
      },
    ],
  });
}

function aNotice(id: string, to: string): Notice {
  return {
    id,
    version: 0,
    caseId: 'case-1' as never,
    to,
    template: 'claim-submitted',
    data: {},
    at: minute(0),
    pending: false,
    attempts: 0,
    nextTryAt: minute(0),
    deliveries: [],
  };
}
