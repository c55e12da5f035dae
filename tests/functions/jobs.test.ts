import { listLocalMessages } from '../../functions/adapters/local/messages';
import { jobs } from '../../functions/jobs';
import { noticeTexts } from '../../functions/jobs/notice-texts';
import { sendNotices } from '../../functions/jobs/send-notices';
import { sweepDeadlines } from '../../functions/jobs/sweep-deadlines';
import { declaredFunctions } from '../../functions/local/serverless';
import { ServiceRefused, type Deps, type SmsMessage } from '../../functions/ports';
import { caseFollowUps, type Deadline, type Notice } from '../../shared/case';
import { claimApi, claimFollowUps } from '../../shared/claim';
import { epochOf, instantOf, type Instant } from '../../shared/kernel';
import { riderPhone } from '../builders/case';
import { aSettledCase, put, type SettledCase } from '../builders/claim-case';
import { aSettledMediation } from '../builders/claim';
import { startStack, type Stack } from '../support/stack';

const start = '2026-11-25T09:00:00.000+08:00';
let stack: Stack;
let settled: SettledCase;

beforeAll(async () => {
  stack = await startStack(start);
});
afterAll(() => stack.stop());
beforeEach(async () => {
  stack.setNow(start as Instant);
  await Promise.all(
    ['notices', 'deadlines', 'localMessages'].map((name) =>
      stack.connection.collection(name).deleteMany({}, { hint: { _id: 1 } }),
    ),
  );
  settled = await aSettledCase(stack);
});

const later = (seconds: number) => stack.setNow(instantOf(epochOf(stack.now()) + seconds * 1000));
const box = () => listLocalMessages(stack.connection);
const noticesOf = () => stack.deps.store.notices.list({ caseId: settled.dispute.id });
const factsOf = async (type: string) =>
  (await stack.deps.facts.of(settled.dispute.id, ['everyone', 'mediation'])).filter(
    (f) => f.type === type,
  );

function aNotice(change: Partial<Notice> = {}): Notice {
  return {
    id: stack.deps.newId(),
    version: 0,
    caseId: settled.dispute.id,
    to: 'party:party-wang',
    template: 'claim-approved',
    data: { code: settled.dispute.code, amount: 13_474_242 },
    at: stack.now(),
    pending: true,
    attempts: 0,
    nextTryAt: stack.now(),
    deliveries: [],
    ...change,
  };
}
const putNotice = async (change: Partial<Notice> = {}) => {
  const notice = aNotice(change);
  await put(stack.deps, { kind: 'notices', record: notice });
  return notice.id;
};
/** The same backend, with another way of sending. */
const withSms = (sms: (message: SmsMessage) => Promise<string>): Deps => ({
  ...stack.deps,
  messenger: { ...stack.deps.messenger, sms },
});

describe('the outbox', () => {
  test('each party gets one SMS with a plain sentence, and an office reads its notice in the app only', async () => {
    await stack.call(claimApi.submit, { caseId: settled.dispute.id }, { token: settled.wang });
    await sendNotices.run(stack.deps);
    const sent = await box();
    expect(sent.map((m) => m.phone).sort()).toEqual(['13800000915', riderPhone]);
    expect(sent[0]?.text).toMatch(
      /^理赔已交给保险公司。事故 QF 2308 \d{4}：向保险公司要 ¥143,222\.42。/,
    );
    const notices = await noticesOf();
    expect(
      notices.map((n) => [n.to, n.pending, n.deliveries.map((d) => d.channel)]).sort(),
    ).toEqual([
      ['office:insurer-yuan', false, []],
      ['party:party-li', false, ['sms']],
      ['party:party-wang', false, ['sms']],
    ]);
  });

  test('six runs at once and one after them send every notice once', async () => {
    for (let n = 0; n < 40; n += 1)
      await putNotice({ data: { code: `QF2308${1000 + n}`, amount: n } });
    const reports = await Promise.all(Array.from({ length: 6 }, () => sendNotices.run(stack.deps)));
    later(120);
    await sendNotices.run(stack.deps);
    const texts = (await box()).map((m) => m.text);
    expect([texts.length, new Set(texts).size]).toEqual([40, 40]);
    expect(reports.reduce((sum, r) => sum + (r['sent'] ?? 0), 0)).toBe(40);
  });

  test('a message that went out although the answer was lost is not sent a second time', async () => {
    await putNotice();
    let calls = 0;
    const flaky = withSms(async (message) => {
      calls += 1;
      const receipt = await stack.deps.messenger.sms(message);
      if (calls === 1) throw new ServiceRefused('line broke after sending');
      return receipt;
    });
    expect(await sendNotices.run(flaky)).toMatchObject({ later: 1 });
    later(31);
    expect(await sendNotices.run(flaky)).toMatchObject({ sent: 1 });
    expect([calls, (await box()).length]).toEqual([2, 1]);
  });

  test('a run that dies between sending and recording loses nothing and repeats nothing', async () => {
    const id = await putNotice();
    const dying = { ...stack.deps, commit: dieAfter(1, stack.deps.commit) };
    await expect(sendNotices.run(dying)).rejects.toThrow('killed');
    expect([(await box()).length, (await stack.deps.store.notices.get(id)).pending]).toEqual([
      1,
      true,
    ]);
    expect(await sendNotices.run(stack.deps)).toMatchObject({ sent: 0 });
    later(61);
    expect(await sendNotices.run(stack.deps)).toMatchObject({ sent: 1 });
    expect([(await box()).length, (await stack.deps.store.notices.get(id)).pending]).toEqual([
      1,
      false,
    ]);
  });

  test('a poisoned message waits longer each time, is parked after eight tries, and holds nobody up', async () => {
    const poisoned = await putNotice({ to: 'party:party-li' });
    const bad = withSms((message) =>
      message.phone === riderPhone
        ? stack.deps.messenger.sms(message)
        : Promise.reject(new ServiceRefused('blacklisted')),
    );
    const waits: number[] = [];
    for (let n = 1; n <= 8; n += 1) {
      await putNotice({ data: { code: `QF2308${2000 + n}`, amount: n } });
      expect(await sendNotices.run(bad)).toMatchObject({
        sent: 1,
        [n < 8 ? 'later' : 'parked']: 1,
      });
      const { nextTryAt } = await stack.deps.store.notices.get(poisoned);
      waits.push((epochOf(nextTryAt) - epochOf(stack.now())) / 1000);
      stack.setNow(nextTryAt);
    }
    expect(waits.slice(0, 7)).toEqual([30, 60, 120, 240, 480, 960, 1920]);
    expect(await stack.deps.store.notices.get(poisoned)).toMatchObject({
      pending: false,
      attempts: 8,
      parkedAt: expect.any(String) as string,
    });
    later(86_400);
    expect(await sendNotices.run(bad)).toEqual({ sent: 0, later: 0, parked: 0, taken: 0 });
  });

  test('a notice that its person opens while it is being sent stays read and counts as sent', async () => {
    const id = await putNotice();
    const readMeanwhile = withSms(async (message) => {
      const now = await stack.deps.store.notices.get(id);
      await put(stack.deps, { kind: 'notices', record: { ...now, readAt: stack.now() } });
      return stack.deps.messenger.sms(message);
    });
    await sendNotices.run(readMeanwhile);
    expect(await stack.deps.store.notices.get(id)).toMatchObject({
      pending: false,
      readAt: stack.now(),
      deliveries: [{ channel: 'sms' }],
    });
  });

  test('WeChat comes beside the SMS for those who consented; a lost SMS does not send WeChat twice', async () => {
    const account = await stack.deps.store.accounts.first({ phone: riderPhone });
    if (!account) throw new Error('no account');
    await put(stack.deps, { kind: 'accounts', record: { ...account, openid: 'openid-wang' } });
    const id = await putNotice();
    const wechat: string[] = [];
    let broken = true;
    const deps: Deps = {
      ...stack.deps,
      messenger: {
        sms: (message) =>
          broken ? Promise.reject(new ServiceRefused('down')) : stack.deps.messenger.sms(message),
        wechat: ({ openid, text }) => Promise.resolve(`w${wechat.push(`${openid} ${text}`)}`),
      },
    };
    await sendNotices.run(deps);
    broken = false;
    later(31);
    await sendNotices.run(deps);
    expect(wechat).toEqual(['openid-wang 保险公司同意付款']);
    expect(
      (await stack.deps.store.notices.get(id)).deliveries.map((d) => d.channel).sort(),
    ).toEqual(['sms', 'wechat']);
    await put(stack.deps, {
      kind: 'accounts',
      record: { ...account, version: account.version + 1 },
    });
  });

  test('a notice of a template nobody knows is parked at once', async () => {
    const id = await putNotice({ template: 'from-another-version' });
    expect(await sendNotices.run(stack.deps)).toMatchObject({ parked: 1 });
    expect((await stack.deps.store.notices.get(id)).pending).toBe(false);
  });
});

function dieAfter(commits: number, commit: Deps['commit']): Deps['commit'] {
  let left = commits;
  return (write) => {
    left -= 1;
    return left >= 0 ? commit(write) : Promise.reject(new Error('killed'));
  };
}

describe('the sweep', () => {
  const submit = () =>
    stack.call(claimApi.submit, { caseId: settled.dispute.id }, { token: settled.wang });
  const sweepAll = (times: number) =>
    Promise.all(Array.from({ length: times }, () => sweepDeadlines.run(stack.deps)));

  test('an overdue claim turns late and goes up to the supervisors once, however many sweeps run at once', async () => {
    await submit();
    stack.setNow('2026-11-27T00:00:00.000+08:00' as Instant);
    await sweepAll(6);
    await sweepAll(2);
    const facts = await factsOf('case.deadline-passed');
    expect(facts.map((f) => f.data['period'])).toEqual(['claim-list-papers']);
    const told = (await noticesOf()).filter((n) => n.template.startsWith('deadline-passed'));
    expect(told.map((n) => [n.to, n.template]).sort()).toEqual([
      ['account:staff-mediator', 'deadline-passed-yours'],
      ['office:insurer-yuan', 'deadline-passed-yours'],
      ['office:liaison-410922', 'deadline-passed'],
    ]);
    const list = await stack.call(claimApi.list, {}, { token: await stack.staff('insurer') });
    expect(list.value.rows[0]).toMatchObject({
      due: { period: 'claim-list-papers', status: 'late' },
    });
  });

  test('a sweep that comes weeks late still tells of each period once', async () => {
    await submit();
    stack.setNow('2027-01-20T09:00:00.000+08:00' as Instant);
    await sweepAll(3);
    const facts = await factsOf('case.deadline-passed');
    expect(facts.map((f) => f.data['period'])).toEqual([
      'claim-list-papers',
      'claim-assess',
      'claim-pay',
    ]);
  });

  test('on its last day a period is still running', async () => {
    await submit();
    stack.setNow('2026-11-26T23:59:59.999+08:00' as Instant);
    expect(await sweepDeadlines.run(stack.deps)).toEqual({ late: 0, taken: 0, failed: 0 });
  });

  test('a period of a case that cannot be read is counted as failed and does not hold up the others', async () => {
    await submit();
    await put(stack.deps, {
      kind: 'deadlines',
      record: { ...aDeadline('claim-pay'), caseId: 'gone' as never },
    });
    stack.setNow('2026-11-27T00:00:00.000+08:00' as Instant);
    expect(await sweepDeadlines.run(stack.deps)).toMatchObject({ late: 1, failed: 1 });
  });

  test('a hundred and twenty broken periods that fell due first do not hold up the one behind them', async () => {
    await submit();
    const broken = Array.from({ length: 120 }, (_, n) => ({
      kind: 'deadlines' as const,
      record: { ...aDeadline('claim-pay'), caseId: `gone-${n}` as never },
    }));
    await put(stack.deps, ...broken);
    stack.setNow('2026-11-27T00:00:00.000+08:00' as Instant);
    expect(await sweepDeadlines.run(stack.deps)).toMatchObject({ late: 1, failed: 120 });
    const facts = await factsOf('case.deadline-passed');
    expect(facts.map((fact) => fact.data['period'])).toEqual(['claim-list-papers']);
  });

  const aDeadline = (period: string): Deadline => ({
    id: stack.deps.newId(),
    version: 0,
    caseId: settled.dispute.id,
    region: settled.dispute.region,
    period,
    owner: { office: 'mediator' },
    startedAt: '2026-10-20T09:00:00.000+08:00' as Instant,
    dueAt: '2026-11-24T23:59:59.999+08:00' as Instant,
    provisional: false,
    cite: { source: 'online-mediation-rules', article: '24' },
    verified: true,
    status: 'running',
  });

  test('the end of the mediation period ends the mediation by the system’s own command, once', async () => {
    const current = await stack.deps.store.cases.get(settled.dispute.id);
    const mediation = await stack.deps.store.mediations.get(`mediation-of-${settled.dispute.id}`);
    const { agreement: _none, end: _open, ...live } = aSettledMediation(current, []);
    await put(
      stack.deps,
      { kind: 'cases', record: { ...current, stage: 'mediating' } },
      { kind: 'mediations', record: { ...live, version: mediation.version, status: 'in-session' } },
      { kind: 'deadlines', record: aDeadline('pre-filing-mediation') },
    );
    await sweepAll(4);
    expect((await stack.deps.store.mediations.get(mediation.id)).status).toBe('failed');
    expect((await stack.deps.store.cases.get(current.id)).stage).toBe('unsettled');
    expect(await factsOf('mediation.failed')).toHaveLength(1);
    // a right that lapses by law is nobody's delay
    expect((await noticesOf()).filter((n) => n.template.startsWith('deadline-passed'))).toEqual([]);
  });
});

test('every timer of serverless.yml is a job with the same rhythm', () => {
  const timers = declaredFunctions().flatMap((fn) => fn.timers);
  expect(timers).toEqual(jobs.map(({ name, cron }) => ({ name, cron })));
  for (const { cron } of jobs) expect(cron.split(' ')).toHaveLength(7);
});

test('every notice that claims and cases send has its words', () => {
  const data = {
    period: 'claim-pay',
    owner: { office: 'insurers' },
    insurer: 'i',
    payee: 'p',
    amount: 1,
    owed: 1,
    inFull: true,
    agreed: true,
    choice: 'offline',
    party: 'p',
  } as never;
  const entries = [...Object.values(caseFollowUps), ...Object.values(claimFollowUps)];
  const templates = entries.flatMap(
    (entry) =>
      (typeof entry === 'function'
        ? (entry as (d: never) => { tell?: readonly { template: string }[] })(data)
        : entry
      ).tell ?? [],
  );
  for (const { template } of templates)
    expect([template, noticeTexts[template] !== undefined]).toEqual([template, true]);
});
