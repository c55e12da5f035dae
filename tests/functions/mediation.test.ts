import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { drawAgreement } from '../../functions/mediation/agreement-paper';
import { dateOf, startOf } from '../../shared/kernel';
import { checkUrl, mediationApi } from '../../shared/mediation';
import { put } from '../builders/claim-case';
import { someTerms } from '../builders/mediation';
import { startStack, type Stack } from '../support/stack';
import {
  draftedAgreement,
  mediationOf,
  must,
  newCase,
  openedSession,
  peopleOf,
  scanned,
  seal,
  sign,
  type People,
} from './mediation-support';

let stack: Stack;
let people: People;
let at: { stack: Stack; people: People };

beforeAll(async () => {
  stack = await startStack();
  people = await peopleOf(stack);
  at = { stack, people };
});
afterAll(() => stack.stop());

const as = (who: keyof People) => ({ token: people[who] });

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('from the application to the sealed agreement', () => {
  test('the last seal settles the case, tells everybody and starts the confirmation period', async () => {
    const dispute = await newCase(stack);
    const { id: caseId } = dispute;
    const hash = await draftedAgreement(stack, people, dispute);
    for (const who of ['wang', 'li', 'insurer', 'mediator'] as const)
      await must(sign(at, who, { caseId, hash }));
    expect((await mediationOf(stack, caseId)).status).toBe('signing');
    await must(seal(at, { caseId, hash }));

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
      await must(sign(at, who, { caseId: dispute.id, hash }));
    await must(seal(at, { caseId: dispute.id, hash }));
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

  test('the same terms give the same document to the byte, so that it can be drawn again and compared', async () => {
    const dispute = await newCase(stack);
    const hash = await draftedAgreement(stack, people, dispute);
    const { mediator, agreement } = await mediationOf(stack, dispute.id);
    if (!agreement) throw new Error('no agreement');
    const { number, checkCode, terms } = agreement;
    const content = {
      number,
      checkCode,
      checkUrl: checkUrl(stack.deps.config.publicUrl, checkCode),
      terms,
      dispute,
      mediator: mediator?.name ?? '',
      at: startOf(dateOf(stack.now())),
    };
    expect((await drawAgreement(content)).hash).toBe(hash);
    expect((await drawAgreement({ ...content, number: 'X' })).hash).not.toBe(hash);
  });

  test('a name with a character no font has is refused by that character, never drawn as a box', async () => {
    const dispute = await newCase(stack, undefined, (parties) =>
      parties.map((one) => (one.id === 'party-li' ? { ...one, name: '李䶮' } : one)),
    );
    await openedSession(stack, people, dispute);
    const { version } = await mediationOf(stack, dispute.id);
    const payments = someTerms().payments.map((one) =>
      one.payee === 'party-li' ? { ...one, account: { ...one.account, holder: '李䶮' } } : one,
    );
    const answer = await stack.call(
      mediationApi.draftAgreement,
      { caseId: dispute.id, version, terms: someTerms({ payments }) },
      as('mediator'),
    );
    expect([answer.status, answer.error.code, answer.error.params]).toEqual([
      409,
      'glyph-missing',
      { character: '䶮' },
    ]);
  });
});

describe('one side stays offline', () => {
  test('the mediator records its consent, its time and its signature on paper, and the agreement comes into force', async () => {
    const dispute = await newCase(stack, undefined, (parties) =>
      parties.map((one) =>
        one.id === 'party-li' ? { ...one, account: undefined, consents: [] } : one,
      ),
    );
    const { id: caseId } = dispute;
    await must(stack.call(mediationApi.apply, { caseId }, as('wang')));
    await must(
      stack.call(mediationApi.assignMediator, { caseId, account: 'staff-mediator' }, as('clerk')),
    );
    await must(stack.call(mediationApi.acceptAssignment, { caseId }, as('mediator')));
    await must(stack.call(mediationApi.join, { caseId }, as('insurer')));
    const seat = 'party:party-li';
    const missing = await stack.call(
      mediationApi.recordAnswer,
      { caseId, seat, answer: 'joined', paper: 'no-such-scan' },
      as('mediator'),
    );
    expect(missing.error.code).toBe('paper-missing');
    const consent = await scanned(stack, people, dispute, 3);
    await must(
      stack.call(
        mediationApi.recordAnswer,
        { caseId, seat, answer: 'joined', paper: consent },
        as('mediator'),
      ),
    );

    await must(
      stack.call(
        mediationApi.proposeTimes,
        { caseId, place: 'on-site', startsAt: ['2026-11-26T14:30:00.000+08:00'] },
        as('mediator'),
      ),
    );
    const slots = (await mediationOf(stack, caseId)).slots.map((slot) => slot.id);
    for (const who of ['wang', 'insurer'] as const)
      await must(stack.call(mediationApi.pickTimes, { caseId, slots }, as(who)));
    await must(stack.call(mediationApi.recordPick, { caseId, seat, slots }, as('mediator')));
    expect((await mediationOf(stack, caseId)).status).toBe('scheduled');
    await must(
      stack.call(
        mediationApi.openSession,
        { caseId, identityChecked: ['party:party-wang', seat], warningRead: true },
        as('mediator'),
      ),
    );

    const { version } = await mediationOf(stack, caseId);
    await must(
      stack.call(
        mediationApi.draftAgreement,
        { caseId, version, terms: someTerms() },
        as('mediator'),
      ),
    );
    const hash = (await mediationOf(stack, caseId)).agreement?.document.hash ?? '';
    for (const who of ['wang', 'insurer', 'mediator'] as const)
      await must(sign(at, who, { caseId, hash }));
    await must(seal(at, { caseId, hash }));
    const paper = await scanned(stack, people, dispute, 4);
    await must(
      stack.call(
        mediationApi.recordPaperSignature,
        { caseId, seat, hash, paper, name: '李建军' },
        as('mediator'),
      ),
    );
    expect((await mediationOf(stack, caseId)).status).toBe('settled');
  });
});

describe('who sees what of an agreement', () => {
  test('bank numbers are masked for the parties and whole for the mediator and the insurer that pays', async () => {
    const dispute = await newCase(stack);
    await draftedAgreement(stack, people, dispute);
    const numberFor = async (who: keyof People) => {
      const read = await must(
        stack.call(mediationApi.readMediation, { caseId: dispute.id }, as(who)),
      );
      return read.value.mediation?.agreement?.terms.payments[0]?.account.number;
    };
    expect(await numberFor('li')).toBe('**** 3308');
    expect(await numberFor('clerk')).toBe('**** 3308');
    expect(await numberFor('mediator')).toBe('6228480018530813308');
    expect(await numberFor('insurer')).toBe('6228480018530813308');
  });

  test('the check page tells hash, state and masked names, and nothing else of a person', async () => {
    const dispute = await newCase(stack);
    const hash = await draftedAgreement(stack, people, dispute);
    const checkCode = (await mediationOf(stack, dispute.id)).agreement?.checkCode ?? '';
    const spaced = `${checkCode.slice(0, 4)}-${checkCode.slice(4, 8)} ${checkCode.slice(8).toLowerCase()}`;
    const answer = await must(stack.call(mediationApi.checkAgreement, { checkCode: spaced }));
    expect(answer.value).toMatchObject({
      hash,
      state: 'to-sign',
      pages: 2,
      code: dispute.code,
      names: ['王*兰', '李*军'],
    });
    for (const secret of ['王秀兰', '41092219710304042X', '144', '6228480018530813308'])
      expect(answer.body).not.toContain(secret);
    expect(
      (await stack.call(mediationApi.checkAgreement, { checkCode: '222222222222' })).status,
    ).toBe(404);
  });

  test('the link leads to the file with the hash that is on record', async () => {
    const dispute = await newCase(stack);
    const hash = await draftedAgreement(stack, people, dispute);
    const link = await must(
      stack.call(mediationApi.linkAgreement, { caseId: dispute.id, file: 'to-sign' }, as('wang')),
    );
    expect(link.value).toMatchObject({ hash, name: `人民调解协议书 ${dispute.code}-T1.pdf` });
    expect(
      (
        await stack.call(
          mediationApi.linkAgreement,
          { caseId: dispute.id, file: 'sealed' },
          as('wang'),
        )
      ).status,
    ).toBe(404);
  });
});

describe('the video room', () => {
  test('four people find each other by signals, and nobody speaks under another name', async () => {
    const dispute = await newCase(stack);
    const { id: caseId } = dispute;
    await openedSession(stack, people, dispute);
    const enter = async (who: keyof People) =>
      (
        await must(
          stack.call(
            mediationApi.enterRoom,
            { caseId, device: `${who}1`.slice(0, 8).padEnd(4, '0') },
            as(who),
          ),
        )
      ).value.peer;
    const who = ['wang', 'li', 'insurer', 'mediator'] as const;
    const peers = [] as string[];
    for (const one of who) peers.push(await enter(one));
    const poll = async (index: number) =>
      (
        await must(
          stack.call(
            mediationApi.pollRoom,
            { caseId, peer: peers[index] ?? '', after: 0 },
            as(who[index] ?? 'wang'),
          ),
        )
      ).value;
    for (const index of [0, 1, 2, 3]) await poll(index);
    const seen = await poll(0);
    expect(seen.peers.map((peer) => peer.name).sort()).toEqual(
      ['孟凡琴', '李建军', '豫安财险濮阳中心支公司'].sort(),
    );
    expect(seen.room.present).toHaveLength(4);

    const [wang = '', li = ''] = peers;
    await must(
      stack.call(
        mediationApi.sendSignal,
        { caseId, peer: wang, to: li, message: '{"sdp":1}' },
        as('wang'),
      ),
    );
    expect((await poll(1)).signals).toEqual([{ from: wang, message: '{"sdp":1}' }]);
    expect((await poll(1)).signals).toEqual([]);
    const forged = await stack.call(
      mediationApi.sendSignal,
      { caseId, peer: wang, to: li, message: 'x' },
      as('li'),
    );
    expect(forged.status).toBe(403);
    expect(
      (await stack.call(mediationApi.pollRoom, { caseId, peer: wang, after: 0 }, as('li'))).status,
    ).toBe(403);
  });
});

describe('desks', () => {
  test('why a mediator declined is read by the office that names the next one', async () => {
    const { id: caseId } = await newCase(stack);
    const reason = '我和李家住一个院';
    await must(stack.call(mediationApi.apply, { caseId }, as('wang')));
    const named = { caseId, account: 'staff-mediator' };
    await must(stack.call(mediationApi.assignMediator, named, as('clerk')));
    await must(stack.call(mediationApi.declineAssignment, { caseId, reason }, as('mediator')));
    const { value } = await must(stack.call(mediationApi.listMediators, { caseId }, as('clerk')));
    expect(value.mediators.filter((one) => one.declined)).toMatchObject([
      { account: 'staff-mediator', declined: reason },
    ]);
    const party = await must(stack.call(mediationApi.readMediation, { caseId }, as('wang')));
    expect(JSON.stringify(party.value)).not.toContain(reason);
  });

  test('a case in hand is on the desk however many newer ones are over, and what is due first stands first', async () => {
    const cases = [await newCase(stack), await newCase(stack)];
    for (const { id: caseId } of cases)
      await must(stack.call(mediationApi.apply, { caseId }, as('wang')));
    const [first, second] = cases.map((one) => one.id);
    const live = await mediationOf(stack, first ?? '');
    const over = Array.from({ length: 60 }, (_, n) => ({
      ...live,
      id: `mediation-over-${n}` as never,
      version: 0,
      status: 'withdrawn' as const,
      appliedAt: `2026-12-01T10:${String(n).padStart(2, '0')}:00.000+08:00` as never,
      end: { reason: 'unwilling' as const, note: '', at: stack.now() },
    }));
    await put(stack.deps, ...over.map((record) => ({ kind: 'mediations', record }) as const));
    await stack.connection
      .collection('deadlines')
      .updateOne(
        { caseId: second, period: 'assign-mediator' },
        { $set: { dueAt: '2026-11-01T23:59:59.999+08:00' } },
      );
    const { value } = await must(stack.call(mediationApi.listDesk, {}, as('clerk')));
    const ids = value.rows.map((row) => row.caseId);
    expect(ids[0]).toBe(second);
    expect(ids).toContain(first);
    const ended = await must(stack.call(mediationApi.listDesk, { which: 'ended' }, as('clerk')));
    expect([ended.value.rows.length, ended.value.next !== undefined]).toEqual([50, true]);
    await stack.connection
      .collection<{ _id: string }>('mediations')
      .deleteMany({ _id: { $in: over.map((one): string => one.id) } });
  });

  test('the office sees its cases and mediators with their load, a mediator his own', async () => {
    const dispute = await newCase(stack);
    await openedSession(stack, people, dispute);
    const office = await must(stack.call(mediationApi.listDesk, {}, as('clerk')));
    expect(office.value.rows.map((row) => row.caseId)).toContain(dispute.id);
    const his = await must(stack.call(mediationApi.listDesk, {}, as('mediator2')));
    expect(his.value.rows).toEqual([]);
    const mediators = await must(
      stack.call(mediationApi.listMediators, { caseId: dispute.id }, as('clerk')),
    );
    expect(mediators.value.mediators.map((one) => [one.name, one.open > 0]).sort()).toEqual(
      [
        ['孟凡琴', true],
        ['郑守信', false],
      ].sort(),
    );
    const notOne = await stack.call(
      mediationApi.assignMediator,
      { caseId: (await newCase(stack)).id, account: 'staff-police' },
      as('clerk'),
    );
    expect(notOne.error.code).toBe('not-a-mediator');
  });
});
