import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { drawAgreement } from '../../functions/mediation/agreement-paper';
import { dateOf, startOf } from '../../shared/kernel';
import { checkUrl, mediationApi } from '../../shared/mediation';
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

describe('two at the same instant', () => {
  test('signers who sign at once bring it into force exactly once, round after round', async () => {
    for (let round = 0; round < 6; round++) {
      const dispute = await newCase(stack);
      const { id: caseId } = dispute;
      const hash = await draftedAgreement(stack, people, dispute);
      for (const who of ['insurer', 'mediator'] as const) await must(sign(who, caseId, hash));
      const answers = await Promise.all([
        sign('wang', caseId, hash),
        sign('li', caseId, hash),
        seal(caseId, hash),
      ]);
      expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
      const facts = await factsOf(caseId);
      expect(facts.filter((type) => type === 'mediation.settled')).toHaveLength(1);
      expect(facts.filter((type) => type === 'mediation.agreement-signed')).toHaveLength(5);
      expect((await mediationOf(stack, caseId)).agreement?.signatures).toHaveLength(5);
      const deadlines = await stack.deps.store.deadlines.list({ caseId });
      expect(deadlines.filter((one) => one.period === 'joint-confirmation')).toHaveLength(2);
    }
  });

  test('one signature submitted many times at once counts once, and every answer is the same', async () => {
    const dispute = await newCase(stack);
    const hash = await draftedAgreement(stack, people, dispute);
    const smsCode = await signCode(stack, driverPhone);
    const input = { caseId: dispute.id, hash, drawing: drawnName(), strokes: 4, smsCode };
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        stack.call(mediationApi.signAgreement, input, { ...as('li'), key: 'one-key' }),
      ),
    );
    const accepted = answers.filter((answer) => answer.status === 200);
    expect(new Set(accepted.map((answer) => answer.body)).size).toBe(1);
    expect((await mediationOf(stack, dispute.id)).agreement?.signatures).toHaveLength(1);
    const again = await stack.call(mediationApi.signAgreement, input, {
      ...as('li'),
      key: 'one-key',
    });
    expect(again.body).toBe(accepted[0]?.body);
  });

  test('lines posted at once all arrive, each with its own number', async () => {
    const dispute = await newCase(stack);
    await openedSession(stack, people, dispute);
    const talk = (who: keyof People, text: string) =>
      stack.call(mediationApi.postMessage, { caseId: dispute.id, text }, as(who));
    const answers = await Promise.all([
      talk('wang', '一'),
      talk('li', '二'),
      talk('insurer', '三'),
    ]);
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
    const poll = await must(
      stack.call(mediationApi.pollRoom, { caseId: dispute.id, after: 0 }, as('mediator')),
    );
    expect(poll.value.messages.map((line) => line.seq)).toEqual([1, 2, 3]);
    const rest = await must(
      stack.call(mediationApi.pollRoom, { caseId: dispute.id, after: 2 }, as('mediator')),
    );
    expect(rest.value.messages.map((line) => line.seq)).toEqual([3]);
  });
});

describe('a signature that does not hold', () => {
  test('a wrong code is counted, an old one expires, and neither signs', async () => {
    const dispute = await newCase(stack);
    const hash = await draftedAgreement(stack, people, dispute);
    const right = await signCode(stack, driverPhone);
    const wrong = right === '000000' ? '000001' : '000000';
    const input = { caseId: dispute.id, hash, drawing: drawnName(), strokes: 4 };
    const refused = await stack.call(
      mediationApi.signAgreement,
      { ...input, smsCode: wrong },
      as('li'),
    );
    expect([refused.status, refused.error.code]).toEqual([409, 'wrong-code']);
    expect(
      (await stack.call(mediationApi.signAgreement, { ...input, smsCode: right }, as('li'))).status,
    ).toBe(200);
    const used = await stack.call(
      mediationApi.signAgreement,
      { ...input, smsCode: right },
      as('wang'),
    );
    expect(used.error.code).toBe('code-expired');
  });

  test('a hash of another document is refused before the code is used up', async () => {
    const dispute = await newCase(stack);
    const hash = await draftedAgreement(stack, people, dispute);
    const smsCode = await signCode(stack, riderPhone);
    const input = { caseId: dispute.id, drawing: drawnName(), strokes: 4, smsCode };
    const other = await stack.call(
      mediationApi.signAgreement,
      { ...input, hash: 'f'.repeat(64) },
      as('wang'),
    );
    expect([other.status, other.error.code]).toEqual([409, 'document-differs']);
    expect(
      (await stack.call(mediationApi.signAgreement, { ...input, hash }, as('wang'))).status,
    ).toBe(200);
  });

  test('a draft that was replaced can no longer be signed, and a stale redraft is refused with the current version', async () => {
    const dispute = await newCase(stack);
    const { id: caseId } = dispute;
    const old = await draftedAgreement(stack, people, dispute);
    const { version } = await mediationOf(stack, caseId);
    const redraft = (laterInjury: 'open' | 'covered', seen: number) =>
      stack.call(
        mediationApi.draftAgreement,
        { caseId, version: seen, terms: someTerms({ laterInjury }) },
        as('mediator'),
      );
    await must(redraft('covered', version));
    const stale = await redraft('open', version);
    expect([stale.error.code, stale.error.params]).toEqual([
      'changed-meanwhile',
      { version: version + 1 },
    ]);
    expect((await sign('li', caseId, old)).error.code).toBe('document-differs');
  });

  test('a drawing that is no picture is refused', async () => {
    const dispute = await newCase(stack);
    const hash = await draftedAgreement(stack, people, dispute);
    const broken = `data:image/png;base64,${Buffer.alloc(100).toString('base64')}`;
    expect((await sign('li', dispute.id, hash, { drawing: broken })).error.code).toBe(
      'drawing-unreadable',
    );
    expect((await sign('li', dispute.id, hash, { strokes: 0 })).error.fields?.[0]?.message).toBe(
      '请先写下您的名字',
    );
  });

  test('without the insurer that pays there is no agreement in force; its refusal ends the mediation', async () => {
    const dispute = await newCase(stack);
    const { id: caseId } = dispute;
    const hash = await draftedAgreement(stack, people, dispute);
    for (const who of ['wang', 'li', 'mediator'] as const) await must(sign(who, caseId, hash));
    await must(seal(caseId, hash));
    expect((await mediationOf(stack, caseId)).status).toBe('signing');
    await must(stack.call(mediationApi.refuseToSign, { caseId, note: '' }, as('insurer')));
    expect((await stack.deps.store.cases.get(caseId)).stage).toBe('unsettled');
  });

  test('the code goes to the signer alone, once a minute, and to nobody who has nothing to sign', async () => {
    const dispute = await newCase(stack);
    const { id: caseId } = dispute;
    await draftedAgreement(stack, people, dispute);
    const sent = await must(stack.call(mediationApi.sendSignCode, { caseId }, as('li')));
    expect(sent.value.sentTo).toBe('138****0915');
    expect((await stack.call(mediationApi.sendSignCode, { caseId }, as('li'))).error.code).toBe(
      'code-too-soon',
    );
    expect((await stack.call(mediationApi.sendSignCode, { caseId }, as('police'))).status).toBe(
      403,
    );
  });
});

describe('one side stays offline', () => {
  test('the mediator records its consent, its time and its signature on paper, and the agreement comes into force', async () => {
    const dispute = await newCase(stack, undefined, (parties) =>
      parties.map((one) =>
        one.id === 'party-li' ? { ...one, account: undefined as never, consents: [] } : one,
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
        { caseId, identityChecked: [seat], warningRead: true },
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
    for (const who of ['wang', 'insurer', 'mediator'] as const) await must(sign(who, caseId, hash));
    await must(seal(caseId, hash));
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
