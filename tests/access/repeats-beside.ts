import { accountApi } from '../../shared/account';
import { calculationApi } from '../../shared/calculation';
import { caseApi } from '../../shared/case';
import { mediationApi } from '../../shared/mediation';
import { aCase, riderPhone } from '../builders/case';
import { put } from '../builders/claim-case';
import { withLosses } from '../../functions/local/walk/losses';
import { drawnName, must } from '../functions/mediation-support';
import type { Bench } from './cells';
import { mediationCase } from './fixtures/mediation';
import { personCalled, theMediator, theRider } from './people';
import type { Ready } from './repeats';

/** Acts without a row in a table, each ready to be accepted: what one does for oneself, and beside a mediation. */
export type Beside = Readonly<Record<string, (bench: Bench) => Promise<Ready>>>;

let made = 0;

/** A case of its own with an empty seat, and what is asked of him who takes it. */
async function anEmptySeat({ stack }: Bench) {
  made += 1;
  const code = `QF2607${String(made).padStart(4, '0')}`;
  await put(stack.deps, { kind: 'cases', record: aCase({ id: `seat-${made}` as never, code }) });
  return { code, name: '王秀兰', idLastFour: '042X' };
}

const newPhone = (): string => `1390001${String(++made).padStart(4, '0')}`;

export const ofOneself: Beside = {
  'account/send-code': async () => ({
    name: accountApi.sendCode.name,
    token: undefined,
    input: { phone: newPhone() },
  }),
  'account/login-by-code': async ({ stack }) => {
    const phone = newPhone();
    const smsCode = await stack.deps.codes.issue(phone, 'login', stack.now());
    return { name: accountApi.loginByCode.name, token: undefined, input: { phone, smsCode } };
  },
  'account/read-notice': async ({ stack, people }) => {
    const at = stack.now();
    const record = {
      id: stack.deps.newId(),
      version: 0,
      to: 'account:matrix-rider',
      template: 'claim-approved',
      data: {},
      at,
      pending: false,
      attempts: 0,
      nextTryAt: at,
      deliveries: [],
    };
    await put(stack.deps, { kind: 'notices', record });
    const { token } = personCalled(people, theRider);
    return { name: accountApi.readNotice.name, token, input: { id: record.id } };
  },
  'case/join': async (bench) => ({
    name: caseApi.join.name,
    token: await bench.stack.login(riderPhone),
    input: await anEmptySeat(bench),
  }),
  'case/ask-officer': async (bench) => ({
    name: caseApi.askOfficer.name,
    token: await bench.stack.login(newPhone()),
    input: { ...(await anEmptySeat(bench)), reason: '旧手机号停用了' },
  }),
  'case/send-code-to-old-phone': async (bench) => ({
    name: caseApi.sendCodeToOldPhone.name,
    token: await bench.stack.login(newPhone()),
    input: await anEmptySeat(bench),
  }),
  'case/join-by-old-phone': async (bench) => {
    const { stack } = bench;
    const smsCode = await stack.deps.codes.issue(riderPhone, 'join', stack.now());
    return {
      name: caseApi.joinByOldPhone.name,
      token: await stack.login(newPhone()),
      input: { ...(await anEmptySeat(bench)), smsCode },
    };
  },
};

/** In the session of the mediation, and while its agreement is signed. */
export const inMediation: Beside = {
  'calculation/save': async ({ stack, people }) => {
    const { token } = personCalled(people, theRider);
    const prefilled = await must(
      stack.call(calculationApi.prefill, { caseId: mediationCase }, { token }),
    );
    const input = withLosses(prefilled.value.input, '王秀兰');
    return {
      name: calculationApi.save.name,
      token,
      input: { caseId: mediationCase, title: '我的计算', input },
    };
  },
  'mediation/keep-scan': async ({ people }) => ({
    name: mediationApi.keepScan.name,
    token: personCalled(people, theMediator).token,
    input: { caseId: mediationCase, picture: drawnName(9) },
  }),
  'mediation/send-sign-code': async ({ people }) => ({
    name: mediationApi.sendSignCode.name,
    token: personCalled(people, theRider).token,
    input: { caseId: mediationCase },
  }),
};

/** Whose repeats have tests of their own, or none to give: a signed message, WeChat's one-time code, the end of a session. */
export const elsewhere = ['accident/receive', 'account/login-by-wechat', 'account/logout'];
