import { fireEvent, render, screen } from '@testing-library/react';
import CaseHomePage from '@phone/case/home';
import { People } from '@phone/case/parts/People';
import { SeatSwitch } from '@phone/case/parts/SeatSwitch';
import { actingFor, signIn } from '@phone/lib';
import { driver, rider, son } from '../builders/case';
import { wangsView } from './case-views';
import { phone } from './doubles/taro';

describe('who is in the case', () => {
  it('waits for whoever has not come in, and not for one who died; his family bears no fault', () => {
    render(
      <People view={wangsView([], [], { parties: [rider({ harm: 'death' }), driver(), son()] })} />,
    );
    expect(screen.getAllByText('还没进来')).toHaveLength(2);
    expect(screen.getByText('骑车，去世 · 次要责任')).toBeTruthy();
    expect(screen.getByText('死者家属')).toBeTruthy();
  });
});

describe('who stands for two people of an accident', () => {
  it('chooses for whom he acts, and the page opens anew for that one', () => {
    phone.reset();
    const view = wangsView();
    const you = { ...view.you, role: 'helper' as const, others: ['party-li' as never] };
    render(<SeatSwitch view={{ ...view, you }} />);
    expect(screen.getByRole('radio', { name: '王秀兰' }).getAttribute('aria-checked')).toBe('true');
    fireEvent.click(screen.getByRole('radio', { name: '李建军' }));
    expect(actingFor(view.id)).toBe('party-li');
    expect(phone.urls).toEqual([expect.stringContaining('case/home/index?caseId=case-1')]);
  });

  it('is asked nothing where he has one seat only', () => {
    render(<SeatSwitch view={wangsView()} />);
    expect(screen.queryByText('您现在替谁办')).toBeNull();
  });
});

describe('a helper whose time is over or who was taken back', () => {
  it('is told why the case is closed to him and how to come in again, with no useless retry', async () => {
    phone.reset();
    signIn({ token: 't1', me: { account: 'account-helper' as never } });
    phone.params = { caseId: 'case-1' };
    const error = { code: 'not-allowed', message: '这一步不归您办。' };
    phone.answers.push(async () => ({ statusCode: 403, data: { ok: false, error } }));
    render(<CaseHomePage />);
    expect(await screen.findByText('您现在看不到这起事故')).toBeTruthy();
    expect(screen.queryByText('再试一次')).toBeNull();
    fireEvent.click(screen.getByText('回首页'));
    expect(phone.urls.at(-1)).toContain('home/index');
  });
});
