import fc from 'fast-check';
import type { CaseStage } from '../../shared/case';
import {
  checklist,
  ClaimItem,
  decideReview,
  evidenceFactTexts,
  evidenceFollowUps,
  evidenceNoticeTexts,
  evidenceReaders,
  evidenceViewFor,
  EvidenceStatus,
  seesItem,
  seesReviews,
  showsThumbnail,
  type EvidenceFact,
  type EvidenceItem,
} from '../../shared/evidence';
import {
  followUpOf,
  may,
  Relation,
  Role,
  type AccountId,
  type Actor,
  type EvidenceId,
  type PartyId,
} from '../../shared/kernel';
import { sourceOfId } from '../../shared/law';
import { aCase } from '../builders/case';
import {
  wang,
  li,
  owner,
  other,
  insurer,
  police,
  moment,
  anItem,
  valueOf,
} from '../builders/evidence';

describe('who sees what', () => {
  const actors = fc.record({
    role: fc.constantFrom(...Role.options),
    relation: fc.constantFrom(...Relation.options),
    party: fc.option(fc.constantFrom(wang, li), { nil: undefined }),
  });
  const items = fc.record({
    status: fc.constantFrom(...EvidenceStatus.options),
    item: fc.constantFrom(...ClaimItem.options),
    party: fc.constantFrom(wang, li),
  });
  const actorOf = ({
    role,
    relation,
    party,
  }: {
    role: Role;
    relation: Relation;
    party: PartyId | undefined;
  }): Actor => ({
    id: 'someone' as AccountId,
    role,
    relation,
    ...(party ? { party } : {}),
    scopes: ['see', 'evidence', 'talk'],
  });

  it('nobody but its own side sees a file before it is sealed, whoever asks', () => {
    fc.assert(
      fc.property(actors, items, (who, what) => {
        const actor = actorOf(who);
        const item = anItem(what);
        const ownSide =
          ['party', 'helper'].includes(actor.role) &&
          actor.relation === 'own' &&
          actor.party === item.party;
        if (!ownSide && item.status !== 'sealed') expect(seesItem(actor, item)).toBe(false);
        if (ownSide) expect(seesItem(actor, item)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('people outside the case, and helpers whose time is over, see nothing', () => {
    fc.assert(
      fc.property(actors, items, (who, what) => {
        if (who.relation !== 'unrelated' && who.relation !== 'revoked') return;
        expect(seesItem(actorOf(who), anItem(what))).toBe(false);
        expect(may(actorOf(who), evidenceReaders, 'see')).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('the police see the accident and the cars, not health, income or family, nor what the sides say', () => {
    for (const item of ClaimItem.options) {
      expect(seesItem(police, anItem({ item }))).toBe(!checklist[item].personal);
    }
    expect(
      checklist.medical.personal &&
        checklist['lost-income'].personal &&
        checklist.dependants.personal,
    ).toBe(true);
    expect(seesReviews(police)).toBe(false);
  });

  it('a small picture of personal papers goes to the owner alone: a list leaves no trace of who looked', () => {
    fc.assert(
      fc.property(actors, items, (who, what) => {
        const item = anItem(what);
        const actor = actorOf(who);
        if (checklist[item.item].personal && actor.party !== item.party)
          expect(showsThumbnail(actor, item)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('the buttons are those the decision would accept', () => {
    const doubted = valueOf(
      decideReview.comment(
        { item: anItem(), dispute: aCase() },
        { version: 3, verdict: 'doubt', question: '哪一页' },
        moment(insurer),
      ),
    ).records.item;
    const open = (actor: Actor, item: EvidenceItem, stage: CaseStage = 'mediating') =>
      evidenceViewFor(actor, aCase({ stage }), item, undefined).open;
    expect(open(owner, anItem())).toEqual(['withdraw']);
    expect(open(owner, doubted)).toEqual(['withdraw', 'answer']);
    expect(open(owner, doubted, 'settled')).toEqual(['answer']);
    expect(open(insurer, doubted)).toEqual(['comment']);
    expect(open(police, anItem({ item: 'scene' }))).toEqual([]);
    expect(open(other, anItem(), 'closed')).toEqual([]);
  });
});

describe('the checklist and the words', () => {
  it('says for every item what to bring, where to get it, and what happens without it', () => {
    for (const item of ClaimItem.options) {
      const { title, papers, without } = checklist[item];
      expect(papers.length).toBeGreaterThan(0);
      for (const text of [title, without, ...papers.flatMap((p) => [p.name, p.where])])
        expect(text).toMatch(/[\u4e00-\u9fff]/);
    }
  });

  it('cites only articles of registered sources', () => {
    for (const item of ClaimItem.options) {
      const { cite } = checklist[item];
      if (cite) expect([item, sourceOfId(cite.source)?.id]).toEqual([item, cite.source]);
    }
  });

  it('has a sentence for every fact and every notice', () => {
    const data = {
      evidence: 'e' as EvidenceId,
      party: wang,
      item: 'medical',
      kind: 'photo',
      size: 1,
      sha256: '',
      reason: 'file-differs',
      seenByOthers: 'yes',
    } as const;
    for (const [type, text] of Object.entries(evidenceFactTexts))
      expect(`${type} ${(text as (d: typeof data) => string)(data)}`).toContain('医疗费');
    const facts: EvidenceFact['type'][] = [
      'evidence.doubted',
      'evidence.answered',
      'evidence.withdrawn',
    ];
    const templates = facts
      .flatMap(
        (type) =>
          followUpOf(evidenceFollowUps, { type, data: { ...data, byParty: li } }).tell ?? [],
      )
      .map((t) => t.template);
    expect(templates).toHaveLength(3);
    for (const template of templates) {
      expect(
        evidenceNoticeTexts[template as 'evidence-doubted']({ item: 'medical', code: 'QF23080417' })
          .text,
      ).toContain('QF23080417');
    }
  });
});
