import type { LookView } from '@shared/account';
import { looksThisMonth, purposeText, whatWasSeen, whoLooked } from '@phone/account/logic/looks';
import { noticePage, noticePages } from '@phone/account/logic/notice-page';
import { noticeText } from '@phone/account/logic/notice-texts';
import { accidentFollowUps } from '@shared/accident';
import { caseFollowUps, caseNoticeTexts } from '@shared/case';
import { claimFollowUps } from '@shared/claim';
import { evidenceFollowUps } from '@shared/evidence';
import { followUpOf, type AnyFollowUps } from '@shared/kernel';
import { mediationFollowUps, mediationNoticeTexts } from '@shared/mediation';

/** Data that takes every branch of the tables. */
const some = {
  choice: 'offline',
  party: 'p',
  byParty: 'p',
  owner: { party: 'p' },
  parties: ['p'],
  asked: ['p'],
  signers: ['p'],
  added: ['q', 'p'],
  left: [],
  seat: 'p',
  insurer: 'i',
  payee: 'p',
  seenByOthers: 'yes',
  result: 'upheld',
  severity: 'injury',
};
const anyData = [
  some,
  {
    ...some,
    result: 'reopened',
    severity: 'property',
    afterIssue: true,
    first: true,
  },
];

const look: LookView = {
  caseId: 'case-1' as LookView['caseId'],
  role: 'police',
  office: '清丰县公安局交警大队',
  what: ['phone', 'id-number'],
  purpose: '核对身份',
  at: '2026-11-25T08:50:00.000+08:00' as LookView['at'],
};

describe('who looked at my data', () => {
  it('is told with role, office and the things seen, in plain words', () => {
    expect(whoLooked(look)).toBe('交警 · 清丰县公安局交警大队');
    expect(whatWasSeen(look)).toBe('手机号、身份证号');
  });

  it('gives the purpose as written, and the plain name of the work where none is asked', () => {
    expect(purposeText({ purpose: '核对身份' })).toBe('核对身份');
    expect(purposeText({ purpose: 'mediation/read-mediation' })).toBe('调解');
    expect(purposeText({ purpose: 'exchange/send' })).toBe('办这起事故');
  });

  it('counts only the looks of this month', () => {
    const older = { ...look, at: '2026-10-31T23:59:00.000+08:00' as LookView['at'] };
    expect(looksThisMonth([look, older], '2026-11-25')).toBe(1);
  });
});

describe('a notice', () => {
  const data = {
    code: 'QF23080417',
    party: 'party-wang',
    stage: 'mediation',
    period: 'claim-pay',
    until: '2026-12-31',
    name: '王秀兰',
    scopes: 'see talk',
  };

  it('of the spine has a title and a text without unfilled places', () => {
    for (const template of Object.keys(caseNoticeTexts)) {
      const { title, text } = noticeText({ template, data });
      expect(`${title}${text}`).not.toMatch(/undefined|\{|\}/);
      expect(text).toContain('QF 2308 0417');
    }
  });

  it('has words for every template that a fact of any capability sends', () => {
    const tables: readonly AnyFollowUps[] = [
      caseFollowUps,
      accidentFollowUps,
      evidenceFollowUps,
      mediationFollowUps,
      claimFollowUps,
    ];
    const sent = tables.flatMap((table) =>
      Object.keys(table).flatMap((type) =>
        anyData.flatMap((some) =>
          (followUpOf(table, { type, data: some }).tell ?? []).map((tell) => tell.template),
        ),
      ),
    );
    const wordless = sent.filter((template) => noticeText({ template, data }).title === '有新进展');
    expect([...new Set(wordless)]).toEqual([]);
    expect(new Set(sent).size).toBeGreaterThan(30);
  });

  it('has a page of its own choice for every template of mediation', () => {
    const pageless = Object.keys(mediationNoticeTexts).filter((name) => !(name in noticePages));
    expect(pageless).toEqual([]);
  });

  it('opens the case for a party and the desk for staff', () => {
    const caseId = 'case-1' as LookView['caseId'];
    const party = { account: 'a' } as never;
    const officer = {
      account: 'b',
      staff: { role: 'police', office: { id: 'o', name: 'o' }, name: '周建国' },
    } as never;
    expect(noticePage({ template: 'identity-confirmed', caseId }, party)).toEqual({
      page: 'case/home',
      caseId,
    });
    expect(noticePage({ template: 'identity-asked', caseId }, officer)).toEqual({
      page: 'accident/desk',
      caseId,
    });
    expect(noticePage({ template: 'x' }, party)).toBeUndefined();
    const insurer = {
      account: 'c',
      staff: { role: 'insurer', office: { id: 'i', name: 'i' }, name: '何静' },
    } as never;
    expect(noticePage({ template: 'please-answer-mediation', caseId }, insurer)).toEqual({
      page: 'mediation/home',
      caseId,
    });
    expect(noticePage({ template: 'claim-arrived', caseId }, insurer)).toEqual({
      page: 'claim/desk',
      caseId,
    });
  });
});
