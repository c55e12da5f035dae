import { deflateSync, crc32 } from 'node:zlib';
import { signPurpose } from '../../functions/mediation/sms-code';
import type { ConsentStage, DisputeCase, Party } from '../../shared/case';
import { addDays, dateOf } from '../../shared/kernel';
import { mediationApi, type Mediation } from '../../shared/mediation';
import { onlineCase, someTerms } from '../builders/mediation';
import { driverPhone, joined, riderPhone } from '../builders/case';
import type { Stack } from '../support/stack';

export type People = Readonly<
  Record<
    | 'wang'
    | 'li'
    | 'insurer'
    | 'insurer2'
    | 'mediator'
    | 'mediator2'
    | 'clerk'
    | 'police'
    | 'judge'
    | 'supervisor',
    string
  >
>;

export async function peopleOf(stack: Stack): Promise<People> {
  const staff = [
    'insurer',
    'insurer2',
    'mediator',
    'mediator2',
    'clerk',
    'police',
    'judge',
    'supervisor',
  ] as const;
  const tokens = await Promise.all(
    staff.map(async (key) => [key, await stack.staff(key)] as const),
  );
  return {
    wang: await stack.login(riderPhone),
    li: await stack.login(driverPhone),
    ...(Object.fromEntries(tokens) as Omit<People, 'wang' | 'li'>),
  };
}

let made = 0;

/** A new case with both parties seated, online for these stages. */
export async function newCase(
  stack: Stack,
  stages: readonly ConsentStage[] = ['mediation', 'signing'],
  change: (parties: Party[]) => Party[] = (p) => p,
): Promise<DisputeCase> {
  made += 1;
  const code = `QF2611${String(made).padStart(4, '0')}`;
  const draft = onlineCase(stages, { id: `case-m${made}` as never, code });
  const accounts = await Promise.all(
    draft.parties.map((party) => stack.deps.store.accounts.first({ phone: party.phone ?? '' })),
  );
  const parties = change(
    draft.parties.map((party, index) => joined(party, accounts[index]?.id ?? '')),
  );
  const record = { ...draft, parties };
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
  return record;
}

export async function mediationOf(stack: Stack, caseId: string): Promise<Mediation> {
  const found = await stack.deps.store.mediations.first({ caseId }, { sort: '-appliedAt' });
  if (!found) throw new Error('no mediation');
  return found;
}

/** A call that must be accepted. */
export async function must<T extends { status: number; body: string }>(
  answer: Promise<T>,
): Promise<T> {
  const got = await answer;
  if (got.status !== 200) throw new Error(`refused: ${got.body}`);
  return got;
}

/** From the application to the open session, everybody online. */
export async function openedSession(
  stack: Stack,
  people: People,
  dispute: DisputeCase,
): Promise<void> {
  const { id: caseId } = dispute;
  const as = (who: keyof People) => ({ token: people[who] });
  await must(stack.call(mediationApi.apply, { caseId }, as('wang')));
  await must(
    stack.call(mediationApi.assignMediator, { caseId, account: 'staff-mediator' }, as('clerk')),
  );
  await must(stack.call(mediationApi.acceptAssignment, { caseId }, as('mediator')));
  await must(stack.call(mediationApi.join, { caseId }, as('li')));
  await must(stack.call(mediationApi.join, { caseId }, as('insurer')));
  const { version } = await mediationOf(stack, caseId);
  const startsAt = `${addDays(dateOf(stack.now()), 1)}T14:30:00.000+08:00`;
  await must(
    stack.call(
      mediationApi.bookSession,
      { caseId, version, startsAt, place: 'video' },
      as('mediator'),
    ),
  );
  const identityChecked = ['party:party-wang', 'party:party-li', 'insurer:insurer-yuan'];
  await must(
    stack.call(
      mediationApi.openSession,
      { caseId, identityChecked, warningRead: true },
      as('mediator'),
    ),
  );
}

/** … and on to an agreement that waits for signatures; returns its hash. */
export async function draftedAgreement(
  stack: Stack,
  people: People,
  dispute: DisputeCase,
): Promise<string> {
  await openedSession(stack, people, dispute);
  const { version } = await mediationOf(stack, dispute.id);
  await must(
    stack.call(
      mediationApi.draftAgreement,
      { caseId: dispute.id, version, terms: someTerms() },
      { token: people.mediator },
    ),
  );
  return (await mediationOf(stack, dispute.id)).agreement?.document.hash ?? '';
}

/** A valid code of this signer for this document, as if the SMS had come. */
export async function signCode(
  stack: Stack,
  phone: string,
  { caseId, hash }: { readonly caseId: string; readonly hash: string },
): Promise<string> {
  return stack.deps.codes.issue(phone, signPurpose(caseId, hash), stack.now());
}

/** A PNG of 200 × 80 with a stroke through it. */
export function drawnName(seed = 1): string {
  const [width, height] = [200, 80];
  const rows = Array.from({ length: height }, (_, y) => {
    const row = Buffer.alloc(1 + width * 4);
    for (let x = 0; x < width; x++) {
      if (Math.abs(y - 40 - 20 * Math.sin((x + seed) / 15)) < 3) row[1 + x * 4 + 3] = 255;
    }
    return row;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const start = Buffer.from('89504e470d0a1a0a', 'hex');
  const png = Buffer.concat([
    start,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return `data:image/png;base64,${png.toString('base64')}`;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  frame.set(body, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}

/** A kept scan of a signed paper; returns its number. */
export async function scanned(
  stack: Stack,
  people: People,
  dispute: DisputeCase,
  seed: number,
): Promise<string> {
  const kept = await must(
    stack.call(
      mediationApi.keepScan,
      { caseId: dispute.id, picture: drawnName(seed) },
      { token: people.mediator },
    ),
  );
  return kept.value.paper;
}

const phones = {
  wang: riderPhone,
  li: driverPhone,
  insurer: '13900000005',
  mediator: '13900000003',
};
type Signer = keyof typeof phones;

/** Signs as this person, with a code that has just come, or with what the test puts in its place. */
export async function sign(
  { stack, people }: { readonly stack: Stack; readonly people: People },
  who: Signer,
  { caseId, hash }: { readonly caseId: string; readonly hash: string },
  change: object = {},
) {
  const smsCode = await signCode(stack, phones[who], { caseId, hash });
  const input = { caseId, hash, drawing: drawnName(), strokes: 4, smsCode, ...change };
  return stack.call(mediationApi.signAgreement, input, { token: people[who] });
}

export function seal(
  { stack, people }: { readonly stack: Stack; readonly people: People },
  input: { readonly caseId: string; readonly hash: string },
) {
  return stack.call(mediationApi.sealAgreement, input, { token: people.clerk });
}
