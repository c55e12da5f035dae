import { createHash, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readEnv } from '../../config/env';
import { localFilesOf } from '../../functions/deps';
import type { DisputeCase, Party } from '../../shared/case';
import {
  evidenceApi,
  type ClaimItem,
  type EvidenceKind,
  type UploadParts,
} from '../../shared/evidence';
import type { EvidenceId } from '../../shared/kernel';
import { aCase, driver, driverPhone, joined, rider, riderPhone } from '../builders/case';
import { startStack, type Stack } from './stack';

export let stack: Stack;
let server: Server;
let origin: string;
export let dispute: DisputeCase;
export const who = { wang: '', li: '', insurer: '', police: '', mediator: '', stranger: '' };
let made = 0;

const accountOf = async (phone: string): Promise<string> =>
  (await stack.deps.store.accounts.first({ phone }))?.id ?? '';
const seated = async (party: Party): Promise<Party> =>
  joined(party, await accountOf(party.phone ?? ''));

export async function put(record: DisputeCase): Promise<void> {
  await stack.deps.commit({
    changes: [{ kind: 'cases', record }],
    facts: [],
    caseId: record.id,
    notices: [],
    starts: [],
    stops: [],
    actor: { id: 'system', role: 'system' },
    at: stack.now(),
  });
}

export type Announced = {
  kind?: EvidenceKind;
  item?: ClaimItem;
  name?: string;
  size?: number;
  sha256?: string;
  id?: string;
};

export const announce = (
  bytes: Uint8Array,
  { kind = 'photo', item = 'medical', name = '出院小结.jpg', ...rest }: Announced = {},
) => ({
  caseId: dispute.id,
  id: (rest.id ?? randomUUID()) as EvidenceId,
  name,
  kind,
  item,
  size: rest.size ?? bytes.length,
  sha256: rest.sha256 ?? createHash('sha256').update(bytes).digest('hex'),
  capture: { source: 'camera' as const, clientTime: stack.now() },
});

export async function send(
  { missing, partSize }: Pick<UploadParts, 'missing' | 'partSize'>,
  bytes: Uint8Array,
): Promise<void> {
  for (const { part, url } of missing) {
    const from = (part - 1) * partSize;
    const { pathname, search } = new URL(url);
    const answer = await fetch(`${origin}${pathname}${search}`, {
      method: 'PUT',
      body: Buffer.from(bytes.subarray(from, from + partSize)),
    });
    expect(answer.status).toBe(200);
  }
}

export const get = (url: string): Promise<Response> =>
  fetch(`${origin}${new URL(url).pathname}${new URL(url).search}`);

export async function upload(bytes: Uint8Array, announced: Announced = {}, token = who.wang) {
  const input = announce(bytes, announced);
  const started = await stack.call(evidenceApi.startUpload, input, { token });
  expect(started.status).toBe(200);
  await send(started.value, bytes);
  const finished = await stack.call(
    evidenceApi.finishUpload,
    { caseId: dispute.id, id: input.id },
    { token },
  );
  return { id: input.id, finished };
}

export const list = async (token: string) =>
  (await stack.call(evidenceApi.list, { caseId: dispute.id }, { token })).value.items;

/** One backend for the file's tests, with the people of a case signed in, and a new case for each test. */
export function onEvidenceBench(): void {
  beforeAll(async () => {
    stack = await startStack();
    const files = localFilesOf(
      readEnv({
        MONGODB_URI: 'mongodb://unused',
        PUBLIC_URL: stack.deps.config.publicUrl,
        LOCAL_DIR: stack.folder,
      }),
      () => stack.now(),
    );
    server = createServer((req, res) => {
      if (!files.handler(req, res)) res.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    who.wang = await stack.login(riderPhone);
    who.li = await stack.login(driverPhone);
    who.stranger = await stack.login('13811112222');
    who.insurer = await stack.staff('insurer');
    who.police = await stack.staff('police');
    who.mediator = await stack.staff('mediator');
  });
  afterAll(async () => {
    server.closeAllConnections();
    server.close();
    await stack.stop();
  });

  beforeEach(async () => {
    made += 1;
    const mediator = await stack.deps.store.accounts.get('staff-mediator');
    dispute = aCase({
      id: `case-${made}` as DisputeCase['id'],
      code: `QF2611${String(made).padStart(4, '0')}`,
      stage: 'mediating',
      parties: [await seated(rider()), await seated(driver())],
      mediator: { account: mediator.id, name: '孟凡琴' },
    });
    await put(dispute);
  });
}
