import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import EnterPage from '@phone/case/enter';
import { signIn, sessionEnded } from '@phone/lib';
import { phone } from './doubles/taro';

const session = { token: 't1', me: { account: 'account-wang' as never } };
const refused = (error: object) => async () => ({ statusCode: 409, data: { ok: false, error } });
const found = (value: object) => async () => ({ statusCode: 200, data: { ok: true, value } });

function type(label: RegExp, text: string) {
  const field = screen.getByLabelText(label);
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value: text } });
  fireEvent.blur(field);
}

function fill() {
  type(/^事故码/, '2308 0417');
  type(/^姓名/, '王秀兰');
  type(/^身份证后四位/, '042x');
}

beforeEach(() => {
  // jsdom has no layout to scroll in.
  Element.prototype.scrollIntoView = () => undefined;
  phone.reset();
  signIn(session);
});

describe('finding one’s accident', () => {
  it('sends the code in full and goes to the case', async () => {
    phone.answers.push(found({ status: 'joined', caseId: 'case-1' }));
    render(<EnterPage />);
    fill();
    fireEvent.click(screen.getByText('查找'));
    await waitFor(() => expect(phone.urls).toEqual(['/case/home/index?caseId=case-1']));
    expect(JSON.parse(phone.requests[0]?.data ?? '{}')).toEqual({
      code: 'QF23080417',
      name: '王秀兰',
      idLastFour: '042X',
    });
  });

  it('shows the refusal without saying which item is wrong, and keeps what was typed', async () => {
    const message =
      '几项没有对上。请对照认定书再看一遍。为了保密，我们不说是哪一项。今天还能试 4 次。';
    phone.answers.push(refused({ code: 'no-match', message, params: { left: 4 } }));
    render(<EnterPage />);
    fill();
    fireEvent.click(screen.getByText('查找'));
    expect(await screen.findByText(message)).toBeTruthy();
    expect(document.querySelectorAll('.field__error')).toHaveLength(0);
    expect(screen.getByLabelText<HTMLInputElement>(/^姓名/).value).toBe('王秀兰');
    expect(phone.urls).toEqual([]);
  });

  it('marks the fields that cannot be right before anything is sent, and puts the cursor into the first', async () => {
    render(<EnterPage />);
    type(/^姓名/, '王秀兰');
    fireEvent.click(screen.getByText('查找'));
    expect(await screen.findByText('事故码是两个字母加 8 个数字')).toBeTruthy();
    expect(screen.getByText('身份证后四位，最后一位可以是 X')).toBeTruthy();
    expect(phone.requests).toHaveLength(0);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(/^事故码/)));
  });

  it('leads to the check of the phone when another number is on file', async () => {
    phone.answers.push(
      found({
        status: 'phone-differs',
        caseId: 'case-1',
        party: 'party-wang',
        phoneOnFile: '138****6021',
      }),
    );
    render(<EnterPage />);
    fill();
    fireEvent.click(screen.getByText('查找'));
    await waitFor(() =>
      expect(phone.urls).toEqual([`/case/verify/index?phone=${encodeURIComponent('138****6021')}`]),
    );
  });

  it('takes the code from the QR link', () => {
    phone.params = { code: 'QF23080417' };
    render(<EnterPage />);
    expect(screen.getByLabelText<HTMLInputElement>(/^事故码/).value).toBe('QF 2308 0417');
  });

  it('asks a stranger to sign in first and keeps the form for his return', async () => {
    sessionEnded();
    const page = render(<EnterPage />);
    fill();
    fireEvent.click(screen.getByText('先登录，再查找'));
    expect(phone.urls).toEqual(['/account/login/index?then=back']);
    page.unmount();
    signIn(session);
    render(<EnterPage />);
    expect(screen.getByLabelText<HTMLInputElement>(/^姓名/).value).toBe('王秀兰');
  });
});
