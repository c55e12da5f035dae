import { randomUUID } from 'node:crypto';
import { connect, createServer, type Socket } from 'node:net';
import { claimApi } from '../../shared/claim';
import { mediationApi } from '../../shared/mediation';
import { openDoor, type HttpDoor, type Reply } from '../access/over-http';
import { approved, aSettledCase } from '../builders/claim-case';
import { riderPhone } from '../builders/case';
import { startStack, type Stack } from '../support/stack';
import {
  draftedAgreement,
  drawnName,
  mediationOf,
  newCase,
  openedSession,
  peopleOf,
  signCode,
  type People,
} from './mediation-support';

let stack: Stack;
let people: People;
let door: HttpDoor;

beforeAll(async () => {
  stack = await startStack();
  people = await peopleOf(stack);
  door = await openDoor(stack);
});
afterAll(async () => {
  door.close();
  await stack.stop();
});

type Prepared = {
  readonly name: string;
  readonly token: string;
  readonly input: { readonly caseId: string };
  /** How many effects there are now. */
  readonly effects: () => Promise<number>;
};

const factsOf = async (caseId: string, type: string): Promise<number> =>
  (await stack.deps.facts.of(caseId, ['everyone', 'mediation'])).filter(
    (fact) => fact.type === type,
  ).length;

const prepare: Readonly<Record<string, () => Promise<Prepared>>> = {
  'an application': async () => {
    const { id: caseId } = await newCase(stack);
    const effects = async () => (await stack.deps.store.mediations.list({ caseId })).length;
    return { name: mediationApi.apply.name, token: people.wang, input: { caseId }, effects };
  },
  'an offer': async () => {
    const dispute = await newCase(stack);
    await openedSession(stack, people, dispute);
    const input = { caseId: dispute.id, total: 5_000_000, items: [], note: '一口价' };
    const effects = async () => (await mediationOf(stack, dispute.id)).offers.length;
    return { name: mediationApi.makeOffer.name, token: people.wang, input, effects };
  },
  'a line of talk': async () => {
    const dispute = await newCase(stack);
    await openedSession(stack, people, dispute);
    const { id } = await mediationOf(stack, dispute.id);
    const effects = async () => (await stack.deps.store.messages.list({ mediation: id })).length;
    return {
      name: mediationApi.postMessage.name,
      token: people.li,
      input: { caseId: dispute.id, text: '在吗' } as never,
      effects,
    };
  },
  'a signature': async () => {
    const dispute = await newCase(stack);
    const hash = await draftedAgreement(stack, people, dispute);
    const smsCode = await signCode(stack, riderPhone, { caseId: dispute.id, hash });
    const input = { caseId: dispute.id, hash, drawing: drawnName(), strokes: 4, smsCode };
    const effects = async () =>
      (await mediationOf(stack, dispute.id)).agreement?.signatures.length ?? 0;
    return { name: mediationApi.signAgreement.name, token: people.wang, input, effects };
  },
  'a claim': async () => {
    const settled = await aSettledCase(stack);
    const { id: caseId } = settled.dispute;
    return {
      name: claimApi.submit.name,
      token: settled.wang,
      input: { caseId },
      effects: () => factsOf(caseId, 'claim.submitted'),
    };
  },
  'a payment': async () => {
    const settled = await aSettledCase(stack);
    const claimId = await approved(stack, settled);
    const { id: caseId } = settled.dispute;
    // two payees, one receipt each
    const effects = async () => (await factsOf(caseId, 'claim.paid')) / 2;
    return {
      name: claimApi.pay.name,
      token: people.insurer,
      input: { caseId, claimId } as never,
      effects,
    };
  },
};
const kinds = Object.keys(prepare);
const prepared = (kind: string): Promise<Prepared> => {
  const make = prepare[kind];
  if (!make) throw new Error(kind);
  return make();
};

const send = ({ name, token, input }: Prepared, key: string, change: object = {}): Promise<Reply> =>
  door.post(name, { ...input, ...change }, { token, key });

describe.each(kinds)('%s sent many times at once', (kind) => {
  test.each([2, 9, 64])('%i times with one key has one effect and equal answers', async (times) => {
    const call = await prepared(kind);
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: times }, () => send(call, key)));
    expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 200));
    expect(new Set(answers.map((answer) => answer.body)).size).toBe(1);
    expect(await call.effects()).toBe(1);
    const later = await send(call, key);
    expect(later.body).toBe(answers[0]?.body);
    expect(await call.effects()).toBe(1);
  });
});

describe('a key', () => {
  test('that comes with another content is refused, and the first effect stands alone', async () => {
    const call = await prepared('an offer');
    const key = randomUUID();
    const first = await send(call, key);
    const other = await send(call, key, { total: 4_000_000 });
    expect([first.status, other.status, other.error?.code]).toEqual([200, 422, 'key-reused']);
    expect(await call.effects()).toBe(1);
  });

  test('of another person is another key', async () => {
    const call = await prepared('an offer');
    const key = randomUUID();
    const [mine, theirs] = await Promise.all([
      send(call, key),
      send({ ...call, token: people.li }, key),
    ]);
    expect([mine.status, theirs.status]).toEqual([200, 200]);
    expect(await call.effects()).toBe(2);
  });

  test('that was refused is free for the corrected content', async () => {
    const call = await prepared('an offer');
    const key = randomUUID();
    const wrong = await send(call, key, { items: [{ label: '医疗费', amount: 1 }] });
    expect([wrong.status, wrong.error?.code]).toEqual([409, 'offer-sum']);
    expect((await send(call, key)).status).toBe(200);
    expect(await call.effects()).toBe(1);
  });
});

describe('a reply that is lost after the commit', () => {
  test.each(kinds)(
    '%s: asking again brings the stored answer and no second effect',
    async (kind) => {
      const call = await prepared(kind);
      const key = randomUUID();
      const lost = await sentThroughABreakingLine(call, key);
      expect(await call.effects()).toBe(1);
      const again = await send(call, key);
      expect(again.status).toBe(200);
      expect(lost).toContain(again.body);
      expect(await call.effects()).toBe(1);
    },
  );
});

/** Sends through a proxy that hears the whole answer out and then cuts the line; returns what the client never saw. */
async function sentThroughABreakingLine(
  { name, token, input }: Prepared,
  key: string,
): Promise<string> {
  let heard = '';
  const open: Socket[] = [];
  const proxy = createServer((client) => {
    const server = connect(door.port, '127.0.0.1');
    open.push(client, server);
    client.pipe(server);
    client.on('error', () => undefined);
    server.on('data', (chunk: Buffer) => (heard += chunk.toString('utf8')));
    server.on('end', () => client.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const address = proxy.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const headers = {
    'content-type': 'application/json',
    authorization: `Bearer ${token}`,
    'idempotency-key': key,
    connection: 'close',
  };
  const reply = await httpPost(port, `/api/${name}`, headers, JSON.stringify(input));
  expect(reply).toBe('cut');
  open.forEach((socket) => socket.destroy());
  proxy.close();
  return heard;
}

function httpPost(
  port: number,
  path: string,
  headers: object,
  body: string,
): Promise<'cut' | 'answered'> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const lines = Object.entries({
      host: '127.0.0.1',
      ...headers,
      'content-length': Buffer.byteLength(body),
    });
    socket.write(
      `POST ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${String(value)}`).join('\r\n')}\r\n\r\n${body}`,
    );
    socket.once('data', () => resolve('answered'));
    socket.once('error', () => resolve('cut'));
    socket.once('close', () => resolve('cut'));
  });
}
