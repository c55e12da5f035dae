import fc from 'fast-check';
import type { CaseStage } from '../../shared/case';
import {
  decideEvidence,
  decideReview,
  evidenceFollowUps,
  EvidenceStatus,
  sizeText,
  type EvidenceItem,
} from '../../shared/evidence';
import { followUpOf, type AccountId, type Actor, type OfficeId } from '../../shared/kernel';
import { aCase } from '../builders/case';
import {
  at,
  wang,
  owner,
  other,
  insurer,
  police,
  moment,
  anItem,
  command,
  valueOf,
  codeOf,
} from '../builders/evidence';

describe('announcing a file', () => {
  it('says how large the file is, how large it may be, and what to do', () => {
    const refused = decideEvidence.mayStartUpload(
      { dispute: aCase(), files: 0 },
      command({ size: 128_000_000 }),
      moment(owner),
    );
    expect(refused).toEqual({
      ok: false,
      error: {
        code: 'file-too-large',
        params: { size: '128 MB', limit: '100 MB', remedy: '请压小再传，或只截要紧的一段。' },
      },
    });
  });

  it.each([
    ['photo', 20_000_000],
    ['video', 100_000_000],
    ['pdf', 50_000_000],
  ] as const)('takes a %s up to its limit and not a byte more', (kind, bytes) => {
    const records = { dispute: aCase(), files: 0 };
    expect(
      decideEvidence.mayStartUpload(records, command({ kind, size: bytes }), moment(owner)).ok,
    ).toBe(true);
    expect(
      codeOf(
        decideEvidence.mayStartUpload(records, command({ kind, size: bytes + 1 }), moment(owner)),
      ),
    ).toBe('file-too-large');
  });

  it('never writes a size over the limit as if it were the limit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300_000_000 }),
        fc.integer({ min: 1, max: 300_000_000 }),
        (a, b) => {
          const read = (text: string): number =>
            Number.parseFloat(text) * (text.endsWith('KB') ? 1000 : 1_000_000);
          expect(read(sizeText(a))).toBeGreaterThanOrEqual(a);
          expect(read(sizeText(Math.max(a, b)))).toBeGreaterThanOrEqual(
            read(sizeText(Math.min(a, b))),
          );
        },
      ),
    );
    expect([sizeText(100_000_001), sizeText(100_000_000), sizeText(9_300), sizeText(1)]).toEqual([
      '101 MB',
      '100 MB',
      '10 KB',
      '1 KB',
    ]);
  });

  it('stops at two hundred files of a case', () => {
    expect(
      decideEvidence.mayStartUpload({ dispute: aCase(), files: 199 }, command(), moment(owner)).ok,
    ).toBe(true);
    expect(
      codeOf(
        decideEvidence.mayStartUpload({ dispute: aCase(), files: 200 }, command(), moment(owner)),
      ),
    ).toBe('too-many-files');
  });

  it('is closed with the case, and not open to an insurer', () => {
    expect(
      codeOf(
        decideEvidence.mayStartUpload(
          { dispute: aCase({ stage: 'closed' }), files: 0 },
          command(),
          moment(owner),
        ),
      ),
    ).toBe('not-open-now');
    expect(
      codeOf(
        decideEvidence.mayStartUpload({ dispute: aCase(), files: 0 }, command(), moment(insurer)),
      ),
    ).toBe('not-allowed');
  });

  it('lets a helper do it only where the scope was given', () => {
    const helper = (scopes: Actor['scopes']): Actor => ({
      id: 'h' as AccountId,
      role: 'helper',
      relation: 'own',
      party: wang,
      scopes: scopes ?? [],
    });
    expect(
      decideEvidence.mayStartUpload(
        { dispute: aCase(), files: 0 },
        command(),
        moment(helper(['evidence'])),
      ).ok,
    ).toBe(true);
    expect(
      codeOf(
        decideEvidence.mayStartUpload(
          { dispute: aCase(), files: 0 },
          command(),
          moment(helper(['see', 'talk'])),
        ),
      ),
    ).toBe('not-allowed');
  });
});

describe('sealing', () => {
  const uploading = anItem({ status: 'uploading' });

  it('keeps type, time and thumbnail, and puts the hash into the chain of facts', () => {
    const inspection = {
      verdict: 'fit',
      contentType: 'image/jpeg',
      thumbnail: 'thumbs/1.jpg',
    } as const;
    const { records, facts } = valueOf(
      decideEvidence.finishUpload({ item: { ...uploading } }, { inspection }, moment(owner)),
    );
    expect(records.item).toMatchObject({
      status: 'sealed',
      sealedAt: at,
      contentType: 'image/jpeg',
      thumbnail: 'thumbs/1.jpg',
    });
    expect(facts).toEqual([
      {
        type: 'evidence.sealed',
        data: {
          evidence: 'evidence-1',
          party: wang,
          item: 'medical',
          kind: 'photo',
          size: 1000,
          sha256: 'a'.repeat(64),
        },
      },
    ]);
  });

  it('refuses a file that is not what the phone announced', () => {
    const inspection = { verdict: 'unfit', reason: 'file-differs' } as const;
    const { records, facts } = valueOf(
      decideEvidence.finishUpload({ item: uploading }, { inspection }, moment(owner)),
    );
    expect(records.item).toMatchObject({ status: 'refused', refusal: 'file-differs' });
    expect(facts.map((f) => f.type)).toEqual(['evidence.refused']);
  });

  it('happens once, and only by the side whose file it is', () => {
    const inspection = { verdict: 'fit', contentType: 'image/jpeg' } as const;
    expect(
      codeOf(decideEvidence.finishUpload({ item: anItem() }, { inspection }, moment(owner))),
    ).toBe('not-open-now');
    expect(
      codeOf(decideEvidence.finishUpload({ item: uploading }, { inspection }, moment(other))),
    ).toBe('not-allowed');
  });
});

describe('taking back', () => {
  it.each(['reported', 'open', 'mediating', 'unsettled'] as const)(
    'is possible while the case is %s',
    (stage) => {
      const { records } = valueOf(
        decideEvidence.withdraw(
          { item: anItem(), dispute: aCase({ stage }) },
          { version: 3 },
          moment(owner),
        ),
      );
      expect(records.item).toMatchObject({ status: 'withdrawn', withdrawnAt: at });
    },
  );

  it.each(['settled', 'closed'] as const)('is too late once the case is %s', (stage: CaseStage) => {
    expect(
      codeOf(
        decideEvidence.withdraw(
          { item: anItem(), dispute: aCase({ stage }) },
          { version: 3 },
          moment(owner),
        ),
      ),
    ).toBe('not-open-now');
  });

  it('is refused to the other side, and when somebody commented meanwhile', () => {
    expect(
      codeOf(
        decideEvidence.withdraw(
          { item: anItem(), dispute: aCase() },
          { version: 3 },
          moment(other),
        ),
      ),
    ).toBe('not-allowed');
    expect(
      codeOf(
        decideEvidence.withdraw(
          { item: anItem(), dispute: aCase() },
          { version: 2 },
          moment(owner),
        ),
      ),
    ).toBe('changed-meanwhile');
  });

  it('tells the others only when they had said something', () => {
    const doubted = valueOf(
      decideReview.comment(
        { item: anItem(), dispute: aCase() },
        { version: 3, verdict: 'doubt', question: '哪一页？' },
        moment(insurer),
      ),
    ).records.item;
    const told = (item: EvidenceItem) => {
      const [fact] = valueOf(
        decideEvidence.withdraw(
          { item, dispute: aCase() },
          { version: item.version },
          moment(owner),
        ),
      ).facts;
      return fact ? (followUpOf(evidenceFollowUps, fact).tell?.length ?? 0) : 0;
    };
    expect([told(anItem()), told(doubted)]).toEqual([0, 1]);
  });
});

describe('the other side', () => {
  const say = (actor: Actor, verdict: 'accept' | 'doubt', question?: string, item = anItem()) =>
    decideReview.comment(
      { item, dispute: aCase() },
      { version: item.version, verdict, question },
      moment(actor),
    );

  it('doubts, is answered, and accepts: each word is kept', () => {
    const doubted = valueOf(say(insurer, 'doubt', '十级依据是哪一页？')).records.item;
    expect(doubted.reviews[0]).toMatchObject({
      status: 'objected',
      reviewer: { office: 'insurer-yuan' },
    });
    const answered = valueOf(
      decideReview.answer(
        { item: doubted, dispute: aCase() },
        { version: 3, reviewer: { office: 'insurer-yuan' as OfficeId }, answer: '第三页第二段。' },
        moment(owner),
      ),
    );
    expect(answered.records.item.reviews[0]?.status).toBe('offered');
    const accepted = valueOf(say(insurer, 'accept', undefined, answered.records.item)).records.item;
    expect(accepted.reviews[0]?.status).toBe('accepted');
    expect(accepted.reviews[0]?.remarks.map((r) => [r.kind, r.text])).toEqual([
      ['doubt', '十级依据是哪一页？'],
      ['answer', '第三页第二段。'],
      ['accept', undefined],
    ]);
  });

  it('speaks for itself: what one says leaves the view of the other as it was', () => {
    const first = valueOf(say(insurer, 'accept')).records.item;
    const second = valueOf(say(other, 'doubt', '这是谁的？', first)).records.item;
    expect(second.reviews.map((r) => r.status)).toEqual(['accepted', 'objected']);
  });

  it('cannot doubt without a question, accept twice, or speak of its own file', () => {
    expect(codeOf(say(insurer, 'doubt', '  '))).toBe('question-needed');
    expect(
      codeOf(say(insurer, 'accept', undefined, valueOf(say(insurer, 'accept')).records.item)),
    ).toBe('already-chosen');
    expect(codeOf(say(owner, 'accept'))).toBe('not-allowed');
    expect(codeOf(say(police, 'accept'))).toBe('not-allowed');
  });

  it('cannot speak of a file that is not sealed', () => {
    for (const status of EvidenceStatus.options.filter((s) => s !== 'sealed')) {
      expect(codeOf(say(other, 'accept', undefined, anItem({ status })))).toBe('not-found');
    }
  });

  it('keeps what is said inside the mediation and tells the one who must answer', () => {
    const [doubted] = valueOf(say(insurer, 'doubt', '？')).facts;
    if (!doubted) throw new Error('no fact');
    expect(followUpOf(evidenceFollowUps, doubted)).toEqual({
      tell: [{ to: { party: wang }, template: 'evidence-doubted' }],
      audience: 'mediation',
    });
    expect(JSON.stringify(doubted)).not.toContain('？');
  });

  it('is answered only where it asked', () => {
    const reviewer = { office: 'insurer-yuan' as OfficeId };
    expect(
      codeOf(
        decideReview.answer(
          { item: anItem(), dispute: aCase() },
          { version: 3, reviewer, answer: '好' },
          moment(owner),
        ),
      ),
    ).toBe('not-open-now');
  });
});
