import { accidentApi, type FindingFacts } from '../../shared/accident';
import { caseApi } from '../../shared/case';
import type { Instant, LocalDate } from '../../shared/kernel';
import { injuryFacts, injuryFinding, message } from '../builders/accident';
import { startStack, type Stack } from '../support/stack';

let stack: Stack;
let token: string;
const day = (text: string) => text as LocalDate;

beforeAll(async () => {
  stack = await startStack('2023-08-30T10:00:00.000+08:00');
  token = await stack.staff('police');
});
afterAll(() => stack.stop());
beforeEach(() => stack.setNow('2023-08-30T10:00:00.000+08:00' as Instant));

let n = 0;
const facts = () => ({ ...injuryFacts(), number: `DESK-${String((n += 1)).padStart(6, '0')}` });

async function opened(finding?: FindingFacts) {
  const accident = facts();
  const answer = await stack.call(
    accidentApi.report,
    { accident, ...(finding ? { finding } : {}) },
    { token },
  );
  expect(answer.error).toBeUndefined();
  return { ...answer.value, accident };
}
const file = async (caseId: string) =>
  (await stack.call(accidentApi.read, { caseId, purpose: '核对' }, { token })).value;

describe('an officer at his desk', () => {
  it('enters an accident and finds it in his lists, by code, plate and name', async () => {
    const { code } = await opened();
    const list = async (input: object) =>
      (await stack.call(accidentApi.list, { view: 'all', ...input }, { token })).value.rows.map(
        (r) => r.code,
      );
    expect(await list({})).toContain(code);
    expect(await list({ code })).toEqual([code]);
    expect(await list({ plate: '豫J5T088' })).toContain(code);
    expect(await list({ name: '王秀兰' })).toContain(code);
    expect(await list({ name: '王秀' })).toEqual([]);
  });

  it('sees what is due first, with its article', async () => {
    const { code } = await opened();
    const { rows } = (await stack.call(accidentApi.list, { view: 'due' }, { token })).value;
    const due = rows.find((r) => r.code === code)?.due;
    expect(due).toMatchObject({
      period: 'issue-finding',
      dueAt: '2023-09-01T23:59:59.999+08:00',
      late: false,
      cite: { source: 'handling-procedure', article: '62' },
    });
    const dates = rows.map((r) => r.due?.dueAt ?? '');
    expect(dates).toEqual([...dates].sort());
  });

  it('pages through all accidents, newest first, each once', async () => {
    for (let i = 0; i < 33; i++) {
      stack.setNow(`2023-08-31T10:00:${String(i).padStart(2, '0')}.000+08:00` as Instant);
      await opened();
    }
    const first = (await stack.call(accidentApi.list, { view: 'all' }, { token })).value;
    expect(first.rows.length).toBe(30);
    const second = (
      await stack.call(
        accidentApi.list,
        { view: 'all', ...(first.next ? { after: first.next } : {}) },
        { token },
      )
    ).value;
    const codes = [...first.rows, ...second.rows].map((r) => r.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(second.rows.length).toBeGreaterThanOrEqual(3);
  });

  it('cannot enter the same accident twice', async () => {
    const { accident, code } = await opened();
    const again = await stack.call(accidentApi.report, { accident }, { token });
    expect([again.status, again.error.code, again.error.params]).toEqual([
      409,
      'accident-known',
      { code },
    ]);
  });

  it('gets each fault at its field', async () => {
    const accident = {
      ...facts(),
      place: '',
      parties: injuryFacts().parties.map((p) => ({ ...p, idNumber: '1' })),
    };
    const { status, error } = await stack.call(accidentApi.report, { accident }, { token });
    expect(status).toBe(400);
    expect(error.fields?.map((f) => f.path)).toEqual([
      'accident.place',
      'accident.parties.0.idNumber',
      'accident.parties.1.idNumber',
    ]);
  });

  it('makes, serves and closes the finding; the case follows step by step', async () => {
    const { caseId } = await opened();
    const issue = await stack.call(
      accidentApi.issueFinding,
      { caseId, version: 1, finding: injuryFinding() },
      { token },
    );
    expect(issue.value).toEqual({ caseId, version: 2, status: 'issued' });
    const serve = await stack.call(
      accidentApi.serveFinding,
      { caseId, version: 2, served: message('injury').served ?? [] },
      { token },
    );
    expect(serve.value.version).toBe(3);
    expect((await stack.deps.store.cases.get(caseId)).findingServedAt).toBe(
      '2023-08-30T00:00:00.000+08:00',
    );
    const early = await stack.call(accidentApi.makeFinal, { caseId, version: 3 }, { token });
    expect([early.status, early.error.code, early.error.cite]).toEqual([
      409,
      'review-still-open',
      { source: 'handling-procedure', article: '71' },
    ]);
    stack.setNow('2023-09-05T09:00:00.000+08:00' as Instant);
    const final = await stack.call(accidentApi.makeFinal, { caseId, version: 3 }, { token });
    expect(final.value.status).toBe('final');
    const running = await stack.deps.store.deadlines.list({ caseId, status: 'running' });
    // 程序规定 86: ten working days for the police's mediation run on
    expect(running.map((d) => d.period)).toEqual(['ask-police-mediation', 'ask-police-mediation']);
  });

  it('records a review and its result', async () => {
    const { caseId } = await opened(injuryFinding());
    await stack.call(
      accidentApi.serveFinding,
      { caseId, version: 1, served: message('injury').served ?? [] },
      { token },
    );
    stack.setNow('2023-09-01T10:00:00.000+08:00' as Instant);
    const asked = await stack.call(
      accidentApi.requestReview,
      { caseId, version: 2, party: 'B', on: day('2023-09-01') },
      { token },
    );
    expect(asked.value.status).toBe('under-review');
    const decided = await stack.call(
      accidentApi.decideReview,
      { caseId, version: 3, result: 'reinvestigate', on: day('2023-09-01') },
      { token },
    );
    expect(decided.value.status).toBe('reported');
    expect((await file(caseId)).earlierFindings.length).toBe(1);
  });

  it('corrects with a reason; a second officer with the old page is told the new version', async () => {
    const { caseId, accident } = await opened();
    const correction = {
      caseId,
      version: 1,
      reason: '地点写错',
      accident: { ...accident, place: '清丰县马庄桥镇北口' },
    };
    const done = await stack.call(accidentApi.correct, correction, { token });
    expect(done.value.version).toBe(2);
    const stale = await stack.call(
      accidentApi.correct,
      { ...correction, reason: '也是地点' },
      { token },
    );
    expect([stale.status, stale.error.code, stale.error.params]).toEqual([
      409,
      'changed-meanwhile',
      { version: 2 },
    ]);
    const { corrections } = await file(caseId);
    expect(corrections.map((c) => [c.reason, c.changes.map((x) => x.after)])).toEqual([
      ['地点写错', ['清丰县马庄桥镇北口']],
    ]);
  });

  it('wins once when eight correct the same version at the same time', async () => {
    const { caseId, accident } = await opened();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        stack.call(
          accidentApi.correct,
          {
            caseId,
            version: 1,
            reason: '地点写错',
            accident: { ...accident, place: `清丰县 ${i} 号路口` },
          },
          { token },
        ),
      ),
    );
    expect(answers.filter((a) => a.status === 200).length).toBe(1);
    expect(
      answers.filter((a) => a.status !== 200).every((a) => a.error.code === 'changed-meanwhile'),
    ).toBe(true);
    expect((await file(caseId)).corrections.length).toBe(1);
  });

  it('picks insurers from the register', async () => {
    const { insurers } = (await stack.call(accidentApi.listInsurers, {}, { token })).value;
    expect(insurers.map((i) => i.id).sort()).toEqual(['insurer-yuan', 'insurer-zhongyuan']);
  });
});

describe('who may not', () => {
  it('nobody but the police enters, lists, reads whole files or acts', async () => {
    const { caseId, accident } = await opened(injuryFinding());
    const others = ['clerk', 'mediator', 'insurer', 'judge', 'supervisor'] as const;
    for (const who of others) {
      const as = { token: await stack.staff(who) };
      const answers = [
        await stack.call(accidentApi.report, { accident: facts() }, as),
        await stack.call(accidentApi.list, { view: 'all' }, as),
        await stack.call(accidentApi.listInsurers, {}, as),
        await stack.call(accidentApi.read, { caseId, purpose: '核对' }, as),
        await stack.call(accidentApi.correct, { caseId, version: 1, reason: 'x', accident }, as),
        await stack.call(
          accidentApi.serveFinding,
          { caseId, version: 1, served: message('injury').served ?? [] },
          as,
        ),
        await stack.call(accidentApi.makeFinal, { caseId, version: 1 }, as),
      ];
      for (const { status } of answers) expect([403, 404]).toContain(status);
    }
    expect((await stack.call(accidentApi.list, { view: 'all' })).status).toBe(401);
    expect((await file(caseId)).corrections).toEqual([]);
  });

  it('police of another office see nothing of this one', async () => {
    const { caseId, code } = await opened();
    const at = stack.now();
    const record = {
      id: 'staff-elsewhere',
      version: 0,
      phone: '13900009999',
      staff: {
        role: 'police',
        name: '钱进',
        office: { id: 'police-410923', name: '邻县交警大队' },
      },
      createdAt: at,
    };
    await stack.deps.commit({
      changes: [{ kind: 'accounts', record: record as never }],
      facts: [],
      caseId: undefined,
      notices: [],
      starts: [],
      stops: [],
      actor: { id: 'system', role: 'system' },
      at,
    });
    const as = { token: await stack.deps.sessions.open('staff-elsewhere', at) };
    expect((await stack.call(accidentApi.read, { caseId, purpose: '核对' }, as)).status).toBe(404);
    expect((await stack.call(accidentApi.list, { view: 'all', code }, as)).value.rows).toEqual([]);
    expect((await stack.call(accidentApi.list, { view: 'due' }, as)).value.rows).toEqual([]);
  });
});

describe('the people in the accident', () => {
  it('read the finding in plain words with their own last day for a review, and no numbers of persons', async () => {
    const { caseId, code, accident } = await opened(injuryFinding());
    await stack.call(
      accidentApi.serveFinding,
      { caseId, version: 1, served: message('injury').served ?? [] },
      { token },
    );
    const mine = await stack.login('13800006021');
    const joined = await stack.call(
      caseApi.join,
      { code, name: '王秀兰', idLastFour: '082X' },
      { token: mine },
    );
    expect(joined.value).toMatchObject({ status: 'joined', caseId });
    const { value, body } = await stack.call(accidentApi.readFinding, { caseId }, { token: mine });
    expect(value.bearing.map((b) => [b.name, b.fault, b.you])).toEqual([
      ['李建军', 'main', false],
      ['王秀兰', 'minor', true],
    ]);
    expect(value.mine).toEqual({
      on: '2023-08-30',
      how: 'in-person',
      until: '2023-09-04',
      open: true,
      cite: { source: 'handling-procedure', article: '71' },
    });
    for (const party of accident.parties) {
      expect(body).not.toContain(party.idNumber);
      if (party.phone) expect(body).not.toContain(party.phone);
    }
    stack.setNow('2023-09-05T00:00:00.000+08:00' as Instant);
    expect(
      (await stack.call(accidentApi.readFinding, { caseId }, { token: mine })).value.mine?.open,
    ).toBe(false);
  });

  it('stay masked on the desk, also in the history of corrections', async () => {
    const { caseId, accident } = await opened();
    const parties = accident.parties.map((p) =>
      p.ref === 'B' ? { ...p, phone: '13800006099' } : p,
    );
    await stack.call(
      accidentApi.correct,
      { caseId, version: 1, reason: '手机号写错', accident: { ...accident, parties } },
      { token },
    );
    const { body, value } = await stack.call(accidentApi.readFile, { caseId }, { token });
    for (const secret of ['13800006021', '13800006099', ...accident.parties.map((p) => p.idNumber)])
      expect(body).not.toContain(secret);
    expect(value.corrections[0]?.changes[0]).toMatchObject({
      path: 'accident.parties.B.phone',
      after: '138****6099',
    });
    expect(await stack.deps.looks.of(`${caseId}-B`)).toEqual([]);
  });

  it('learn who read their file, and what for', async () => {
    const { caseId } = await opened();
    await file(caseId);
    const looks = await stack.deps.looks.of(`${caseId}-B`);
    expect(looks[0]).toMatchObject({
      account: 'staff-police',
      role: 'police',
      what: ['name', 'phone', 'id-number'],
    });
  });

  it('see every step on one timeline, without a name in the stored facts', async () => {
    const { caseId } = await opened(injuryFinding());
    const entries = await stack.deps.facts.of(caseId, ['everyone']);
    expect(entries.map((e) => e.type)).toEqual([
      'accident.reported',
      'accident.finding-issued',
      'case.stage-moved',
    ]);
    expect(JSON.stringify(entries)).not.toContain('王秀兰');
  });
});
