import type { LookView } from '@shared/account';
import { looksThisMonth, whatWasSeen, whoLooked } from '@phone/account/logic/looks';
import { noticePage } from '@phone/account/logic/notice-page';
import { noticeText } from '@phone/account/logic/notice-texts';
import { caseFollowUps } from '@shared/case';
import { caseNoticeTexts } from '@shared/case';
import { followUpOf } from '@shared/kernel';

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
  };

  it('of the spine has a title and a text without unfilled places', () => {
    for (const template of Object.keys(caseNoticeTexts)) {
      const { title, text } = noticeText({ template, data });
      expect(`${title}${text}`).not.toMatch(/undefined|\{|\}/);
      expect(text).toContain('QF 2308 0417');
    }
  });

  it('has words for every template that the spine’s facts send', () => {
    const sent = Object.keys(caseFollowUps).flatMap((type) =>
      (followUpOf(caseFollowUps, { type, data: { choice: 'offline', party: 'p', owner: { party: 'p' } } }).tell ?? []).map(
        (t) => t.template,
      ),
    );
    expect(sent.filter((template) => !(template in caseNoticeTexts))).toEqual([]);
    expect(sent.length).toBeGreaterThan(0);
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
  });
});
