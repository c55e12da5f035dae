import { act, render, renderHook, screen } from '@testing-library/react';
import { z } from 'zod';
import { endpoint } from '@shared/kernel';
import {
  call,
  fieldErrors,
  session,
  signIn,
  signOut,
  useAct,
  useDraft,
  useLoaded,
} from '@phone/lib';
import { Await } from '@phone/ui';
import { phone } from './doubles/taro';

const makeOffer = endpoint({
  name: 'mediation/make-offer',
  kind: 'act',
  on: 'public',
  by: {},
  input: z.strictObject({ amount: z.int().min(1, '请填出价'), note: z.string().max(20) }),
  output: z.strictObject({ round: z.int() }),
});
const readRounds = endpoint({
  name: 'mediation/read-rounds',
  kind: 'read',
  on: 'public',
  by: {},
  input: z.strictObject({}),
  output: z.strictObject({ rounds: z.int() }),
});

const offer = { amount: 100, note: '' };
const accepts = (value: unknown) => async () => ({ statusCode: 200, data: { ok: true, value } });
const refuses = (statusCode: number, error: object) => async () => ({
  statusCode,
  data: { ok: false, error },
});
const silent = async () => {
  throw new Error('request:fail timeout');
};

const keys = () => phone.requests.map((request) => request.header['idempotency-key']);

beforeEach(() => {
  phone.reset();
  signOut();
});

describe('one call', () => {
  it('carries the session, goes to the endpoint by name and brings the value', async () => {
    signIn({ token: 'secret', me: { account: 'a1' as never } });
    phone.answers.push(accepts({ rounds: 2 }));
    expect(await call(readRounds, {})).toEqual({ ok: true, value: { rounds: 2 } });
    const [request] = phone.requests;
    expect(request).toMatchObject({
      url: '/api/mediation/read-rounds',
      method: 'POST',
      data: '{}',
    });
    expect(request?.header).toMatchObject({ authorization: 'Bearer secret' });
    expect(request?.header['idempotency-key']).toBeUndefined();
  });

  it('is not sent while a field is faulty, and names each in Chinese', async () => {
    const answer = await call(makeOffer, { amount: 0, note: '一'.repeat(21) });
    expect(phone.requests).toHaveLength(0);
    expect(answer.ok ? undefined : fieldErrors(answer.error)).toEqual({
      amount: '请填出价',
      note: '最多 20 个字',
    });
    expect(answer.ok ? '' : answer.error.message).toBe('有 2 处要改，改好再提交。写的都在。');
  });

  it('gives the refusal of the server as it came', async () => {
    const error = {
      code: 'not-open-now',
      message: '现在还不能出价，请看下面能办的。',
      open: ['pick-time'],
    };
    phone.answers.push(refuses(409, error));
    expect(await call(makeOffer, offer)).toEqual({ ok: false, error });
  });

  it('turns a dead line and a broken gateway into a sentence', async () => {
    phone.answers.push(
      silent,
      async () => ({ statusCode: 502, data: '<html>' }),
      async () => ({ statusCode: 503, data: '' }),
    );
    const codes = [];
    for (let i = 0; i < 3; i += 1) {
      const answer = await call(makeOffer, offer);
      codes.push(answer.ok ? '' : answer.error.code);
      expect(answer.ok ? '' : answer.error.message).toMatch(/写的都在/);
    }
    expect(codes).toEqual(['no-answer', 'unreadable', 'busy']);
  });

  it('forgets a session that the server no longer knows, but keeps the drafts', async () => {
    signIn({ token: 'old', me: { account: 'a1' as never } });
    phone.storage.set('dj:draft:offer', '{"note":"五千"}');
    phone.answers.push(refuses(401, { code: 'login-needed', message: '请先登录，登录后接着办。' }));
    await call(makeOffer, offer);
    expect(session()).toBeUndefined();
    expect(phone.storage.has('dj:draft:offer')).toBe(true);
  });
});

describe('submitting a form', () => {
  it('sends the same key again after a lost answer, and a new one after a final answer', async () => {
    const { result } = renderHook(() => useAct(makeOffer, 'case-1'));
    phone.answers.push(
      silent,
      refuses(503, { code: 'busy', message: '请过 5 秒再点一次。' }),
      accepts({ round: 1 }),
      accepts({ round: 2 }),
    );
    await act(async () => void (await result.current.send(offer)));
    expect(result.current.refusal?.code).toBe('no-answer');
    await act(async () => void (await result.current.send(offer)));
    await act(async () => void (await result.current.send(offer)));
    expect(result.current.refusal).toBeUndefined();
    await act(async () => void (await result.current.send(offer)));
    const [first, second, third, fourth] = keys();
    expect(first).toMatch(/^[0-9a-v]{24}$/);
    expect([second, third]).toEqual([first, first]);
    expect(fourth).not.toBe(first);
  });

  it('sends the same key even when the app was closed before the answer came', async () => {
    const before = renderHook(() => useAct(makeOffer, 'case-1'));
    phone.answers.push(silent, accepts({ round: 1 }));
    await act(async () => void (await before.result.current.send(offer)));
    before.unmount();
    const after = renderHook(() => useAct(makeOffer, 'case-1'));
    await act(async () => void (await after.result.current.send(offer)));
    expect(keys()[1]).toBe(keys()[0]);
  });

  it('takes a new key after a refusal, since the person will send something else', async () => {
    const { result } = renderHook(() => useAct(makeOffer, 'case-1'));
    phone.answers.push(
      refuses(409, { code: 'not-open-now', message: '现在还不能出价。' }),
      accepts({ round: 1 }),
    );
    await act(async () => void (await result.current.send(offer)));
    await act(async () => void (await result.current.send(offer)));
    expect(keys()[1]).not.toBe(keys()[0]);
  });

  it('ignores a second send while the first is on its way', async () => {
    const { result } = renderHook(() => useAct(makeOffer, 'case-1'));
    let release = () => {};
    phone.answers.push(
      () =>
        new Promise(
          (resolve) =>
            (release = () => resolve({ statusCode: 200, data: { ok: true, value: { round: 1 } } })),
        ),
    );
    let second: unknown = 'not asked';
    await act(async () => {
      const first = result.current.send(offer);
      second = await result.current.send(offer);
      release();
      await first;
    });
    expect(second).toBeUndefined();
    expect(phone.requests).toHaveLength(1);
  });
});

describe('a draft', () => {
  it('keeps every field at once, comes back with the page and goes after success', () => {
    const empty = { amount: '', note: '' };
    const first = renderHook(() => useDraft('offer:case-1', empty));
    expect(first.result.current.restored).toBe(false);
    act(() => first.result.current.set('amount', '5000'));
    act(() => first.result.current.set('note', '一次付清'));
    first.unmount();
    const second = renderHook(() => useDraft('offer:case-1', empty));
    expect(second.result.current.value).toEqual({ amount: '5000', note: '一次付清' });
    expect(second.result.current.restored).toBe(true);
    act(() => second.result.current.clear());
    expect(second.result.current.value).toEqual(empty);
    const third = renderHook(() => useDraft('offer:case-1', empty));
    expect(third.result.current.restored).toBe(false);
  });

  it('leaves the phone with the person who signs out', () => {
    const { result } = renderHook(() => useDraft('offer:case-1', { note: '' }));
    act(() => result.current.set('note', '五千'));
    signOut();
    expect([...phone.storage.keys()].filter((key) => key.includes('draft'))).toEqual([]);
  });
});

describe('loading a page', () => {
  function Rounds() {
    const rounds = useLoaded(readRounds, {});
    return <Await of={rounds}>{(value) => <p>{`${value.rounds} 轮`}</p>}</Await>;
  }

  it('shows the shape, then the content, and asks again when the person comes back', async () => {
    phone.answers.push(accepts({ rounds: 1 }), accepts({ rounds: 2 }));
    render(<Rounds />);
    expect(screen.getByRole('status', { name: '正在打开' })).toBeTruthy();
    expect(await screen.findByText('1 轮')).toBeTruthy();
    act(() => phone.leaveAndReturn());
    expect(await screen.findByText('2 轮')).toBeTruthy();
  });

  it('shows nobody the answer to what was asked before, neither while the new one comes nor when it fails', async () => {
    const readOne = { ...readRounds, input: z.strictObject({ code: z.string() }) };
    function One({ code }: { readonly code: string }) {
      const rounds = useLoaded(readOne, { code });
      return <Await of={rounds}>{(value) => <p>{`${value.rounds} 轮`}</p>}</Await>;
    }
    phone.answers.push(accepts({ rounds: 1 }), silent);
    const { rerender } = render(<One code="A" />);
    expect(await screen.findByText('1 轮')).toBeTruthy();
    rerender(<One code="B" />);
    expect(screen.queryByText('1 轮')).toBeNull();
    expect(screen.getByRole('status', { name: '正在打开' })).toBeTruthy();
    expect(await screen.findByRole('button', { name: '再试一次' })).toBeTruthy();
    expect(screen.queryByText('1 轮')).toBeNull();
  });

  it('offers another try when it failed', async () => {
    phone.answers.push(silent, accepts({ rounds: 3 }));
    render(<Rounds />);
    const again = await screen.findByRole('button', { name: '再试一次' });
    act(() => again.click());
    expect(await screen.findByText('3 轮')).toBeTruthy();
  });
});
