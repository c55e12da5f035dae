import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { mediationApi } from '../../shared/mediation';
import { driverPhone, riderPhone } from '../builders/case';
import { someTerms } from '../builders/mediation';
import { startStack, type Stack } from '../support/stack';
import {
  draftedAgreement,
  drawnName,
  mediationOf,
  must,
  newCase,
  openedSession,
  peopleOf,
  scanned,
  signCode,
  type People,
} from './mediation-support';

let stack: Stack;
let people: People;
const phones = {
  wang: riderPhone,
  li: driverPhone,
  insurer: '13900000005',
  mediator: '13900000003',
};
type Signer = keyof typeof phones;

beforeAll(async () => {
  stack = await startStack();
  people = await peopleOf(stack);
});
afterAll(() => stack.stop());

const as = (who: keyof People) => ({ token: people[who] });

async function sign(who: Signer, caseId: string, hash: string, change: object = {}) {
  const smsCode = await signCode(stack, phones[who]);
  const input = {
    caseId,
    hash,
    drawing: drawnName(phones[who].length),
    strokes: 4,
    smsCode,
    ...change,
  };
  return stack.call(mediationApi.signAgreement, input as never, as(who));
}

const seal = (caseId: string, hash: string) =>
  stack.call(mediationApi.sealAgreement, { caseId, hash }, as('clerk'));

async function factsOf(caseId: string): Promise<string[]> {
  const facts = await stack.deps.facts.of(caseId, ['everyone', 'mediation']);
  return facts.map((fact) => fact.type);
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('from the application to the sealed agreement', () => {
  test('the last seal settles the case, tells everybody and starts the confirmation period', async () => {
    const dispute = await newCase(stack);
    const { id: caseId } = dispute;
    const hash = await draftedAgreement(stack, people, dispute);
    for (const who of ['wang', 'li', 'insurer', 'mediator'] as const)
      await must(sign(who, caseId, hash));
    expect((await mediationOf(stack, caseId)).status).toBe('signing');
    await must(seal(caseId, hash));

    const { status, agreement, end } = await mediationOf(stack, caseId);
    expect({ status, reason: end?.reason }).toEqual({ status: 'settled', reason: 'agreed' });
    expect(agreement?.effectiveAt).toBe(stack.now());
    expect((await stack.deps.store.cases.get(caseId)).stage).toBe('settled');
    const deadlines = await stack.deps.store.deadlines.list({ caseId });
    const running = deadlines.filter((one) => one.status === 'running').map((one) => one.period);
    expect(running).toEqual(['joint-confirmation', 'joint-confirmation']);
    const notices = await stack.deps.store.notices.list({ caseId });
    const told = notices
      .filter((one) => one.template === 'agreement-in-force')
      .map((one) => one.to);
    expect(told.sort()).toEqual([
      'account:staff-mediator',
      'office:insurer-yuan',
      'party:party-li',
      'party:party-wang',
    ]);
  });

  test('the sealed file begins with the very bytes that were signed and carries a valid seal', async () => {
    const dispute = await newCase(stack);
    const hash = await draftedAgreement(stack, people, dispute);
    for (const who of ['wang', 'li', 'insurer', 'mediator'] as const)
      await must(sign(who, dispute.id, hash));
    await must(seal(dispute.id, hash));
    const { agreement } = await mediationOf(stack, dispute.id);
    const signed = await stack.deps.files.read(agreement?.document.key ?? '');
    const sealed = await stack.deps.files.read(agreement?.sealed?.key ?? '');
    expect(sha256(signed)).toBe(hash);
    expect(Buffer.from(sealed.subarray(0, signed.length)).equals(Buffer.from(signed))).toBe(true);

    const file = join(stack.folder, 'sealed.pdf');
    writeFileSync(file, sealed);
    expect(execFileSync('pdfsig', [file], { encoding: 'utf8' })).toContain(
      'Signature Validation: Signature is Valid.',
    );
    const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
    expect(text).toContain('人民调解协议书');
    expect(text).toContain('签署页');
    expect(text.replace(/\s/g, '')).toContain(hash);
    expect(text).toContain('144,742.42');
    expect(text.match(/第 \d 页，共 \d 页/g)).toEqual(['第 1 页，共 2 页', '第 2 页，共 2 页']);
    for (const signature of agreement?.signatures ?? []) {
      expect(await stack.deps.esign.verify(signature.proof as never, hash)).toBe(true);
    }
  });

  test('the same terms give the same document to the byte, so that the hash can be checked by drawing it again', async () => {
    const dispute = await newCase(stack);
    const hash = await draftedAgreement(stack, people, dispute);
    const { version } = await mediationOf(stack, dispute.id);
    const other = someTerms({ responsibility: '李建军负主要责任。' });
    await must(
      stack.call(
        mediationApi.draftAgreement,
        { caseId: dispute.id, version, terms: other },
        as('mediator'),
      ),
    );
    const second = (await mediationOf(stack, dispute.id)).agreement?.document.hash;
    expect(second).not.toBe(hash);
  });
});
