import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { consentPapers } from '@shared/case';
import ConsentPage from '@phone/case/consent';
import { shownOf } from '@phone/lib/shown-hash';
import { signIn } from '@phone/lib';
import { wangsView } from './case-views';
import { phone } from './doubles/taro';

const answer = (value: object) => async () => ({ statusCode: 200, data: { ok: true, value } });

beforeEach(() => {
  phone.reset();
  signIn({ token: 't1', me: { account: 'account-wang' as never } });
});

describe('the consent page', () => {
  it('shows every sentence that is hashed, and records the choice with that hash', async () => {
    phone.params = { caseId: 'case-1', stage: 'signing' };
    phone.answers.push(answer(wangsView()), answer({ caseId: 'case-1', version: 2 }));
    render(<ConsentPage />);
    const paper = consentPapers.signing;
    await screen.findByText('同意前，先看清');
    const shown = document.body.textContent ?? '';
    const sentences = [
      paper.lead,
      ...paper.agree,
      ...paper.notAgree,
      ...paper.offline,
      paper.recorded,
    ];
    for (const sentence of sentences) expect(shown).toContain(sentence);

    fireEvent.click(screen.getByText('同意，网上办'));
    await waitFor(() => expect(phone.requests).toHaveLength(2));
    expect(JSON.parse(phone.requests[1]?.data ?? '{}')).toEqual({
      caseId: 'case-1',
      stage: 'signing',
      choice: 'online',
      ...shownOf(paper),
    });
    await waitFor(() => expect(phone.urls).toEqual(['back']));
  });

  it('puts the consequences first for somebody who wants to leave', async () => {
    phone.params = { caseId: 'case-1', stage: 'mediation', want: 'offline' };
    phone.answers.push(answer(wangsView()), answer({ caseId: 'case-1', version: 2 }));
    render(<ConsentPage />);
    await screen.findByText('走线下会怎样');
    const titles = [...document.querySelectorAll('.card__title')].map((node) => node.textContent);
    expect(titles[0]).toBe('走线下会怎样');
    fireEvent.click(screen.getByText('不网上办，走线下'));
    await waitFor(() => expect(phone.requests).toHaveLength(2));
    expect(JSON.parse(phone.requests[1]?.data ?? '{}')).toMatchObject({ choice: 'offline' });
  });

  it('says why when the server refuses, and stays', async () => {
    phone.params = { caseId: 'case-1', stage: 'mediation' };
    const error = { code: 'already-chosen', message: '这一步您已经选过了。' };
    phone.answers.push(answer(wangsView()), async () => ({
      statusCode: 409,
      data: { ok: false, error },
    }));
    render(<ConsentPage />);
    fireEvent.click(await screen.findByText('同意，网上办'));
    expect(await screen.findByText('这一步您已经选过了。')).toBeTruthy();
    expect(phone.urls).toEqual([]);
  });
});
