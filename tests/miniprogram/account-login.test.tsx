import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import LoginPage from '@phone/account/login';
import { session } from '@phone/lib';
import { phone } from './doubles/taro';

const ok = (value: object) => async () => ({ statusCode: 200, data: { ok: true, value } });
const refused = (error: object) => async () => ({ statusCode: 409, data: { ok: false, error } });

function type(label: RegExp, text: string) {
  const field = screen.getByLabelText(label);
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value: text } });
}

beforeEach(() => phone.reset());

describe('signing in by phone and code', () => {
  it('sends the code once and then counts the seconds until the next', async () => {
    phone.answers.push(ok({ again: 60 }));
    render(<LoginPage />);
    type(/^手机号/, '13800006021');
    fireEvent.click(screen.getByText('发验证码'));
    const waiting = await screen.findByText('60 秒后再发');
    fireEvent.click(waiting);
    expect(phone.requests).toHaveLength(1);
    expect(JSON.parse(phone.requests[0]?.data ?? '{}')).toEqual({ phone: '13800006021' });
  });

  it('counts down as well when the server says it was too soon', async () => {
    const message = '刚发过，请 60 秒后再要。';
    phone.answers.push(refused({ code: 'code-too-soon', message, params: { seconds: 60 } }));
    render(<LoginPage />);
    type(/^手机号/, '13800006021');
    fireEvent.click(screen.getByText('发验证码'));
    expect(await screen.findByText(message)).toBeTruthy();
    expect(screen.getByText('60 秒后再发')).toBeTruthy();
  });

  it('tells how many tries are left after a wrong code', async () => {
    phone.answers.push(
      refused({ code: 'wrong-code', message: '验证码不对，还能试 4 次。', params: { left: 4 } }),
    );
    render(<LoginPage />);
    type(/^手机号/, '13800006021');
    type(/^短信验证码/, '123456');
    fireEvent.click(screen.getByText('登录', { selector: 'button' }));
    expect(await screen.findByText('验证码不对，还能试 4 次。')).toBeTruthy();
    expect(session()).toBeUndefined();
  });

  it('goes back to where a party came from', async () => {
    phone.params = { then: 'back', phone: '13800006021' };
    phone.answers.push(ok({ token: 't1', me: { account: 'a1', phoneMasked: '138****6021' } }));
    render(<LoginPage />);
    type(/^短信验证码/, '123456');
    fireEvent.click(screen.getByText('登录', { selector: 'button' }));
    await waitFor(() => expect(phone.urls).toEqual(['back']));
    expect(session()?.token).toBe('t1');
    expect(JSON.parse(phone.requests[0]?.data ?? '{}')).toEqual({
      phone: '13800006021',
      smsCode: '123456',
    });
  });

  it('takes staff to their desk', async () => {
    phone.params = { phone: '13900000008' };
    const staff = {
      role: 'supervisor',
      office: { id: 'liaison-410922', name: '改革联络办公室' },
      name: '田丽',
    };
    phone.answers.push(ok({ token: 't2', me: { account: 'a2', staff } }));
    render(<LoginPage />);
    type(/^短信验证码/, '123456');
    fireEvent.click(screen.getByText('登录', { selector: 'button' }));
    await waitFor(() => expect(phone.urls).toEqual(['/case/desk/board/index']));
  });
});
