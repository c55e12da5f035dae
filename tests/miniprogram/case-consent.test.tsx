import { createHash } from 'node:crypto';
import { consentPapers, consentText, ConsentStage, findConsentPaper } from '@shared/case';
import { shownOf, utf8 } from '@phone/lib/shown-hash';

describe('what was shown before a consent', () => {
  it.each(ConsentStage.options)(
    'is hashed on the phone exactly as the server would hash it (%s)',
    (stage) => {
      const paper = consentPapers[stage];
      const expected = createHash('sha256').update(consentText(paper), 'utf8').digest('hex');
      expect(shownOf(paper)).toEqual({ shownVersion: paper.version, shownHash: expected });
    },
  );

  it('gives another hash as soon as one character changes', () => {
    const paper = consentPapers.mediation;
    const changed = { ...paper, agree: paper.agree.map((line) => line.replace('网上', '线上')) };
    expect(shownOf(changed).shownHash).not.toBe(shownOf(paper).shownHash);
  });

  it('covers every sentence on the page, also what follows from going offline', () => {
    const paper = consentPapers.claim;
    const text = consentText(paper);
    const shown = [
      paper.title,
      paper.lead,
      ...paper.agree,
      ...paper.notAgree,
      ...paper.offline,
      paper.recorded,
    ];
    for (const line of shown) expect(text).toContain(line);
  });

  it('can be found again by its version', () => {
    expect(findConsentPaper('signing-1')?.stage).toBe('signing');
    expect(findConsentPaper('signing-0')).toBeUndefined();
  });

  it('turns Chinese, Latin and emoji text into the same UTF-8 bytes as the standard encoder', () => {
    const text = '同意 A1%√ 😀';
    expect([...utf8(text)]).toEqual([...Buffer.from(text, 'utf8')]);
  });
});
