import { randomUUID } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cloudFunctions } from '../../functions/functions';
import { freePort } from '../../functions/local/mongod';
import { listen } from '../../functions/local/server';
import { riderPhone } from '../builders/case';
import { startStack, type Stack } from '../support/stack';
import { newCase, peopleOf } from './mediation-support';

let stack: Stack;
let folder: string;
let port: number;
let close: () => Promise<void>;
let caseId: string;
let party: string;
let stranger: string;

const page = '<!doctype html><script>var ours = 1</script><script src="./js/app.js"></script>';

beforeAll(async () => {
  stack = await startStack();
  party = (await peopleOf(stack)).wang;
  caseId = (await newCase(stack)).id;
  stranger = await stack.login('13811112222');
  folder = await mkdtemp(join(tmpdir(), 'daojiao-app-'));
  await mkdir(join(folder, 'h5'));
  await mkdir(join(folder, 'h5-beside'));
  await writeFile(join(folder, 'h5', 'index.html'), page);
  await writeFile(join(folder, 'h5-beside', 'secret.txt'), 'secret');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  port = await freePort();
  const { deps, connection } = stack;
  close = await listen({ port, folder: join(folder, 'h5'), deps, connection, files: () => false });
});
afterAll(async () => {
  await close();
  await stack.stop();
  await rm(folder, { recursive: true, force: true });
});

const names = cloudFunctions
  .flatMap((fn) => fn.handlers.map(({ endpoint }) => endpoint.name as string))
  // takes no input and ends the session the others need
  .filter((name) => name !== 'account/logout');
const deep = (open: string, shut: string, depth: number): string =>
  `{"caseId":${open.repeat(depth)}1${shut.repeat(depth)}}`;

/** What somebody sends who does not use our app. */
const bodies = (): Readonly<Record<string, string>> => ({
  nothing: '',
  'half a brace': '{',
  'a list': '[]',
  null: 'null',
  'a bare word': '"x"',
  'an operator for the case': '{"caseId":{"$gt":""}}',
  'an operator for an id': `{"caseId":"${caseId}","id":{"$ne":null},"account":{"$exists":true}}`,
  'an operator as a field': `{"caseId":"${caseId}","$where":"sleep(9000)"}`,
  'a list for a text': '{"caseId":["a"],"phone":["13800006021"],"code":[["x"]]}',
  'a prototype': `{"__proto__":{"caseId":"${caseId}","admin":true},"constructor":{"prototype":{"x":1}}}`,
  'names of what every object has':
    '{"caseId":"constructor","id":"__proto__","template":"toString"}',
  'deep lists': deep('[', ']', 50_000),
  'deep objects': deep('{"a":', '}', 50_000),
  'a path for an id': '{"caseId":"../../etc/passwd","id":"..%2f..%2fx\\u0000"}',
  'half a sign': '{"caseId":"\\ud800","name":"\\udfff"}',
  'numbers beyond all': `{"caseId":"${caseId}","total":1e999,"version":-1e308,"size":9007199254740993}`,
  'a megabyte of one letter': `{"caseId":"${'x'.repeat(1_000_000)}"}`,
});

/** Everything that is stored and is no counter or trace of a call. */
const stored = async (): Promise<number[]> =>
  Promise.all(
    [
      'accounts',
      'cases',
      'facts',
      'notices',
      'mediations',
      'claims',
      'evidence',
      'idempotency',
    ].map((name) => stack.connection.collection(name).estimatedDocumentCount()),
  );

test('what no app of ours would send is refused by every endpoint with a sentence, and leaves nothing', async () => {
  const before = await stored();
  const wrong: string[] = [];
  for (const name of names)
    for (const [what, body] of Object.entries(bodies()))
      for (const token of [undefined, 'x'.repeat(500), stranger, party]) {
        const headers = {
          'idempotency-key': randomUUID(),
          ...(token ? { authorization: `Bearer ${token}` } : {}),
        };
        const answer = await stack.post(`/${name}`, body, headers);
        const told =
          answer.statusCode >= 400 &&
          answer.statusCode < 500 &&
          /[\u4e00-\u9fff]/.test(answer.body);
        // a read without input of one's own is answered
        const own =
          answer.statusCode === 200 &&
          (token === party || token === stranger || name === 'accident/list-insurers');
        if ((!told && !own) || /node_modules|\.ts:|Mongo|Zod/.test(answer.body))
          wrong.push(`${name} × ${what}: ${answer.statusCode} ${answer.body.slice(0, 200)}`);
      }
  expect(wrong).toEqual([]);
  expect(await stored()).toEqual(before);
  expect(({} as { admin?: boolean }).admin).toBeUndefined();
}, 60_000);

test('a stranger who guesses the number of a case hears the same as of one that is not there', async () => {
  const asked = await Promise.all(
    [caseId, randomUUID()].map((id) =>
      stack.post('/case/read-case', JSON.stringify({ caseId: id }), {
        authorization: `Bearer ${stranger}`,
      }),
    ),
  );
  expect(asked[0]?.statusCode).toBe(404);
  expect(asked[0]?.body).toBe(asked[1]?.body);
});

/** As it stands on the wire: no client tidies the address up. */
function raw(head: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let heard = '';
    socket.on('data', (chunk: Buffer) => (heard += chunk.toString()));
    socket.on('close', () => resolve(heard)).on('error', () => resolve(heard));
    socket.write(`${head}\r\nhost: x\r\nconnection: close\r\n\r\n`);
  });
}

test.each([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/..%5csecret.txt',
  '/../h5-beside/secret.txt',
  '/..%2fh5-beside/secret.txt',
  '//secret.txt',
  '/./.././../secret.txt',
  '/%00',
  '/%',
  '/%ff',
  '//',
  '/\\\\evil',
  'http://evil/../secret.txt',
])('no way leads out of the app’s folder: %s', async (path) => {
  const answer = await raw(`GET ${path} HTTP/1.1`);
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  expect(/^HTTP\/1\.1 (404|400)/.test(head) || body.includes(page)).toBe(true);
  expect(body).not.toMatch(/^secret|ENOENT|\.ts:/);
});

test('a page may run its own scripts only, stands in no frame, and tells no other site where it was', async () => {
  const { headers } = await fetch(`http://127.0.0.1:${port}/`);
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/script-src 'self' 'sha256-[A-Za-z0-9+/]{43}='(;|$)/);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe-eval');
  expect([headers.get('x-content-type-options'), headers.get('referrer-policy')]).toEqual([
    'nosniff',
    'no-referrer',
  ]);
});

test('a body beyond the limit is cut off', async () => {
  const answer = await fetch(`http://127.0.0.1:${port}/api/account/send-code`, {
    method: 'POST',
    body: 'x'.repeat(7 * 1024 * 1024),
  }).catch(() => undefined);
  expect(answer === undefined || answer.status === 413).toBe(true);
});

test('a key of another length, or none, starts nothing', async () => {
  for (const key of ['', 'k'.repeat(256)]) {
    const answer = await stack.post(
      '/account/send-code',
      JSON.stringify({ phone: riderPhone }),
      key ? { 'idempotency-key': key } : {},
    );
    expect(answer.statusCode).toBe(400);
  }
});
