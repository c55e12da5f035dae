import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { accidentApi } from '../../shared/accident';
import { epochOf, instantOf, type Instant } from '../../shared/kernel';
import { samples } from '../builders/accident';
import { sealed, startAgency, type Agency } from '../support/agency';

const start = '2023-09-01T09:00:00.000+08:00';
const path = '/accident/receive';
let agency: Agency;

beforeAll(async () => {
  agency = await startAgency(start);
});
afterAll(async () => {
  await agency.stack.stop();
});
beforeEach(() => agency.stack.setNow(start as Instant));

/** A fresh accident each time, so that tests do not meet. */
const fresh = () => ({
  ...samples.injury,
  accident: { ...samples.injury.accident, number: `T${randomUUID().slice(0, 8).toUpperCase()}` },
});
const post = (body: string, headers: Record<string, string>) =>
  agency.stack.post(path, body, headers);
const codeOf = (answer: { body: string }) =>
  (JSON.parse(answer.body) as { error: { code: string } }).error.code;
const valueOf = (answer: { body: string }) =>
  (
    JSON.parse(answer.body) as {
      value: { caseId: string; code: string; entryUrl: string; done: string; status: string };
    }
  ).value;
const atSecond = (offset: number) => String(Math.floor(epochOf(start as Instant) / 1000) + offset);

describe('a signed accident message', () => {
  it('opens a case with its code, its address for the QR, notices and terms', async () => {
    const body = JSON.stringify(fresh());
    const answer = await post(body, agency.seal(body));
    expect(answer.statusCode).toBe(200);
    const { caseId, code, entryUrl, done, status } = valueOf(answer);
    expect(code).toMatch(/^QF2309\d{4}$/);
    expect(entryUrl).toBe(`${agency.stack.deps.config.publicUrl}/#/case/enter/index?code=${code}`);
    expect({ done, status }).toEqual({ done: 'opened', status: 'issued' });

    const { store } = agency.stack.deps;
    const dispute = await store.cases.get(caseId);
    expect(dispute).toMatchObject({
      code,
      stage: 'open',
      findingNumber: '清公交认字〔2023〕第0417号',
    });
    const notices = await store.notices.list({ caseId });
    expect(notices.map((n) => n.template).sort()).toEqual([
      'accident-with-injury',
      'case-opened',
      'case-opened',
      'finding-issued',
      'finding-issued',
      'finding-served',
      'finding-served',
    ]);
    expect(notices.every((n) => n.data['code'] === code)).toBe(true);
    const deadlines = await store.deadlines.list({ caseId, status: 'running' });
    expect(deadlines.map((d) => [d.period, d.dueAt.slice(0, 10)])).toEqual([
      ['apply-review', '2023-09-04'],
      ['ask-police-mediation', '2023-09-13'],
      ['apply-review', '2023-09-04'],
      ['ask-police-mediation', '2023-09-13'],
    ]);
  });

  it('is kept as it came, byte for byte, with the outside it was signed with', async () => {
    const body = JSON.stringify(fresh(), null, 2);
    const headers = agency.seal(body);
    await post(body, headers);
    const row = await agency.stack.connection
      .collection<{ _id: string; raw: string; headers: Record<string, string> }>('rawMessages')
      .findOne({ _id: `police-410922/${headers['x-message-id'] ?? ''}` });
    expect(row?.raw).toBe(body);
    expect(row?.headers['x-message-signature']).toBe(headers['x-message-signature']);
  });

  it('sent again under the same id, newly signed, gets the same answer to the byte and does nothing', async () => {
    const body = JSON.stringify(fresh());
    const id = randomUUID();
    const first = await post(body, agency.seal(body, { id }));
    const cases = await agency.stack.connection.collection('cases').estimatedDocumentCount();
    agency.stack.setNow(instantOf(epochOf(start as Instant) + 60_000));
    const again = await post(body, agency.seal(body, { id, timestamp: atSecond(60) }));
    expect(again.statusCode).toBe(200);
    expect(again.body).toBe(first.body);
    expect(await agency.stack.connection.collection('cases').estimatedDocumentCount()).toBe(cases);
  });

  it('sent eight times at once opens one case', async () => {
    const body = JSON.stringify(fresh());
    const id = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => post(body, agency.seal(body, { id }))),
    );
    expect(new Set(answers.map((a) => a.body)).size).toBe(1);
    expect(answers[0]?.statusCode).toBe(200);
    const number = (JSON.parse(body) as typeof samples.injury).accident.number;
    expect(
      await agency.stack.connection
        .collection('accidents')
        .countDocuments({ 'office.id': 'police-410922', 'facts.number': number }),
    ).toBe(1);
  });

  it('with another content under a used id is refused, also when the first was faulty', async () => {
    const id = randomUUID();
    const faulty = JSON.stringify({ schema: 'daojiao.accident/1' });
    expect(codeOf(await post(faulty, agency.seal(faulty, { id })))).toBe('bad-input');
    const body = JSON.stringify(fresh());
    const answer = await post(body, agency.seal(body, { id }));
    expect([answer.statusCode, codeOf(answer)]).toEqual([422, 'message-id-reused']);
  });

  it('replayed as it is meets a used nonce', async () => {
    const body = JSON.stringify(fresh());
    const headers = agency.seal(body);
    expect((await post(body, headers)).statusCode).toBe(200);
    const answer = await post(body, headers);
    expect([answer.statusCode, codeOf(answer)]).toEqual([401, 'message-replayed']);
  });

  it.each([
    [-300, true],
    [300, true],
    [-301, false],
    [301, false],
  ])('is timely at %i seconds: %s', async (offset, timely) => {
    const body = JSON.stringify(fresh());
    const answer = await post(body, agency.seal(body, { timestamp: atSecond(offset) }));
    if (timely) expect(answer.statusCode).toBe(200);
    else expect([answer.statusCode, codeOf(answer)]).toEqual([401, 'message-stale']);
  });

  it('is stale one millisecond after the window', async () => {
    agency.stack.setNow(instantOf(epochOf(start as Instant) + 300_001));
    const body = JSON.stringify(fresh());
    expect(codeOf(await post(body, agency.seal(body, { timestamp: atSecond(0) })))).toBe(
      'message-stale',
    );
  });

  it('with one byte altered does not fit its digest', async () => {
    const body = JSON.stringify(fresh());
    const answer = await post(body.replace('马庄桥镇', '马庄桥镇 '), agency.seal(body));
    expect([answer.statusCode, codeOf(answer)]).toEqual([401, 'message-altered']);
  });

  it('signed by another key than the registered one is refused', async () => {
    const body = JSON.stringify(fresh());
    const { privateKey } = generateKeyPairSync('ed25519');
    expect(
      codeOf(
        await post(body, sealed(body, { ...agency.envelope(), id: randomUUID() }, privateKey)),
      ),
    ).toBe('message-signature-wrong');
  });

  it('names a key we know and a sender who owns it', async () => {
    const body = JSON.stringify(fresh());
    expect(codeOf(await post(body, agency.seal(body, { kid: 'police-410922-9' })))).toBe(
      'message-key-unknown',
    );
    expect(codeOf(await post(body, agency.seal(body, { sender: 'court-410922' })))).toBe(
      'message-sender-wrong',
    );
  });

  it('for another county is refused here', async () => {
    const body = JSON.stringify(fresh());
    const answer = await post(body, agency.seal(body, { recipient: 'daojiao-410923' }));
    expect([answer.statusCode, codeOf(answer)]).toEqual([400, 'message-recipient-wrong']);
  });

  it('signed for another path is refused', async () => {
    const body = JSON.stringify(fresh());
    const headers = agency.seal(body, {}, '/accident/report');
    expect(codeOf(await post(body, headers))).toBe('message-signature-wrong');
  });

  it('without its outside is refused before anything of it is read, naming each header', async () => {
    const answer = await post('{not json', {});
    expect([answer.statusCode, codeOf(answer)]).toEqual([400, 'message-incomplete']);
    const { fields } = (JSON.parse(answer.body) as { error: { fields: { path: string }[] } }).error;
    expect(fields.map((f) => f.path)).toEqual([
      'x-message-id',
      'x-message-timestamp',
      'x-message-nonce',
      'x-message-sender',
      'x-message-recipient',
      'x-message-kid',
      'content-digest',
      'x-message-signature',
    ]);
  });

  it('above 256 KB is refused', async () => {
    const body = JSON.stringify({ ...fresh(), padding: 'x'.repeat(256 * 1024) });
    const answer = await post(body, agency.seal(body));
    expect([answer.statusCode, codeOf(answer)]).toEqual([413, 'too-large']);
  });

  it('gets its faults by field, in Chinese', async () => {
    const message = fresh();
    const body = JSON.stringify({ ...message, accident: { ...message.accident, place: '' } });
    const answer = await post(body, agency.seal(body));
    expect(answer.statusCode).toBe(400);
    expect((JSON.parse(answer.body) as { error: { fields: unknown } }).error.fields).toEqual([
      { path: 'accident.place', message: '请填事故地点' },
    ]);
  });

  it('naming an insurer we have not registered is refused at the policy', async () => {
    const message = structuredClone(fresh());
    const policy = message.accident.vehicles[0]?.policies[0];
    if (policy) policy.insurer = 'insurer-elsewhere';
    const body = JSON.stringify(message);
    expect(JSON.parse((await post(body, agency.seal(body))).body)).toMatchObject({
      error: { code: 'bad-input', fields: [{ path: 'accident.vehicles.0.policies.0.insurer' }] },
    });
  });

  it('about a known accident adds the finding; something else without reason is refused with the code', async () => {
    const { finding, served, ...rest } = fresh();
    const first = JSON.stringify(rest);
    const opened = valueOf(await post(first, agency.seal(first)));
    expect(opened).toMatchObject({ done: 'opened', status: 'reported' });

    const other = JSON.stringify({ ...rest, accident: { ...rest.accident, place: '清丰县城' } });
    const refused = await post(other, agency.seal(other));
    expect(JSON.parse(refused.body)).toMatchObject({
      error: { code: 'accident-known', params: { code: opened.code } },
    });

    const second = JSON.stringify({ ...rest, finding, served });
    expect(valueOf(await post(second, agency.seal(second)))).toMatchObject({
      done: 'updated',
      status: 'issued',
      code: opened.code,
    });

    const third = JSON.stringify({
      ...rest,
      finding,
      accident: { ...rest.accident, place: '清丰县城' },
      correction: { reason: '地点写错' },
    });
    expect(valueOf(await post(third, agency.seal(third)))).toMatchObject({ done: 'updated' });
    expect((await agency.stack.deps.store.cases.get(opened.caseId)).place).toBe('清丰县城');
  });

  it('needs no session, and a session does not replace the signature', async () => {
    const token = await agency.stack.staff('police');
    const answer = await agency.stack.call(accidentApi.receive, samples.injury as never, { token });
    expect(answer.error.code).toBe('message-incomplete');
  });

  it('is refused when the registered key is no Ed25519 key: the algorithm is the key’s', async () => {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    await agency.register('police-410922-ec', publicKey);
    const body = JSON.stringify(fresh());
    const headers = sealed(
      body,
      { ...agency.envelope(), id: randomUUID(), kid: 'police-410922-ec' },
      agency.privateKey,
    );
    expect((await post(body, headers)).statusCode).toBe(500);
  });
});
