import { randomBytes, randomUUID } from 'node:crypto';
import { connect, migrate } from '../../functions/adapters/mongo';
import { listLocalMessages, localSms } from '../../functions/adapters/local/messages';
import { sentIn } from '../../functions/adapters/mongo';
import { tencentSms } from '../../functions/adapters/tencent/sms';
import { ServiceRefused, type Messenger } from '../../functions/ports';
import type { Instant } from '../../shared/kernel';
import { startSmsStandin, type SmsStandin } from '../standins/sms';

const at = '2026-11-25T09:00:00.000+08:00' as Instant;
const app = { secretId: 'AKIDstandin', secretKey: 'standin-key', appId: '1400000001' };
let connection: Awaited<ReturnType<typeof connect>>;
let standin: SmsStandin;

beforeAll(async () => {
  const uri = process.env['TEST_MONGODB'] ?? '';
  connection = await connect(uri.replace('DATABASE', `t${randomBytes(6).toString('hex')}`));
  await migrate(connection, []);
  standin = await startSmsStandin(app);
});
afterAll(async () => {
  await standin.close();
  await connection.dropDatabase();
  await connection.close();
});

function cloud(config: Partial<Parameters<typeof tencentSms>[0]> = {}): Messenger['sms'] {
  const endpoint = { host: standin.host, protocol: 'http://' } as const;
  const templates = { default: '100', 'login-code': '101' };
  return tencentSms(
    { ...app, region: 'ap-guangzhou', signName: '清丰道交', templates, endpoint, ...config },
    sentIn(connection, () => at),
  );
}

/** The texts that have reached a phone, by either way. */
async function arrived(phone: string): Promise<string[]> {
  const local = await listLocalMessages(connection, phone);
  const far = standin.sent.filter((s) => s.phone === `+86${phone}`).map((s) => s.params.join('、'));
  return [...local.map((m) => m.text), ...far];
}

const adapters = [
  ['the message box of this machine', () => localSms(connection, () => at)],
  ['Tencent’s SMS', () => cloud()],
] as const;

describe.each(adapters)('%s', (_, make) => {
  const phone = `138${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`;

  test('delivers a text to its phone and answers with a receipt', async () => {
    const receipt = await make()({ id: randomUUID(), phone, text: '保险公司付款了' });
    expect(receipt.length).toBeGreaterThan(3);
    expect(await arrived(phone)).toContain('保险公司付款了');
  });

  test('sends a message with a known id only once and gives the same receipt again', async () => {
    const message = { id: randomUUID(), phone, text: `第二次 ${phone}` };
    const send = make();
    const receipts = [await send(message), await send(message), await make()(message)];
    expect(new Set(receipts).size).toBe(1);
    expect((await arrived(phone)).filter((text) => text === message.text)).toHaveLength(1);
  });
});

describe('Tencent’s SMS', () => {
  test('uses the approved template with its parameters, and the general one for every other text', async () => {
    const send = cloud();
    const from = standin.sent.length;
    await send({
      id: randomUUID(),
      phone: '13800000001',
      text: '您的登录验证码是 482913',
      template: 'login-code',
      params: ['482913', '5'],
    });
    await send({
      id: randomUUID(),
      phone: '13800000001',
      text: '协议生效了',
      template: 'not-approved',
      params: ['x'],
    });
    expect(standin.sent.slice(from)).toMatchObject([
      { template: '101', params: ['482913', '5'] },
      { template: '100', params: ['协议生效了'] },
    ]);
  });

  test('says no with Tencent’s own code when a number is refused, and sends nothing twice afterwards', async () => {
    const send = cloud();
    const message = { id: randomUUID(), phone: '13800000002', text: '材料齐了' };
    standin.failNext('FailedOperation.PhoneNumberInBlacklist');
    await expect(send(message)).rejects.toThrow(/SendSms FailedOperation\.PhoneNumberInBlacklist/);
    await send(message);
    await send(message);
    expect((await arrived('13800000002')).length).toBe(1);
  });

  test('refuses as a service when the account is wrong or the line breaks', async () => {
    const wrong = cloud({ secretKey: 'another' });
    await expect(wrong({ id: randomUUID(), phone: '13800000003', text: 'x' })).rejects.toThrow(
      /AuthFailure/,
    );
    await expect(
      wrong({ id: randomUUID(), phone: '13800000003', text: 'x' }),
    ).rejects.toBeInstanceOf(ServiceRefused);
    standin.dropNext();
    await expect(
      cloud()({ id: randomUUID(), phone: '13800000004', text: 'x' }),
    ).rejects.toBeInstanceOf(ServiceRefused);
  });

  test('does not send again what may have arrived: a lost answer is cleared up by the carrier’s report', async () => {
    const message = { id: randomUUID(), phone: '13800000005', text: '明天上午九点调解' };
    standin.dropNext();
    await expect(cloud()(message)).rejects.toThrow(/SendSms/);
    standin.reports(false);
    await expect(cloud()(message)).rejects.toThrow('answer lost, not reported yet');
    standin.reports(true);
    expect(await cloud()(message)).toBe(`5000:${standin.sent.length}`);
    expect(await arrived(message.phone)).toEqual([message.text]);
  });

  test('a fault inside Tencent may have sent it, a line that was never open has not', async () => {
    const open = { id: randomUUID(), phone: '13800000006', text: 'x' };
    standin.failNext('InternalError.Timeout');
    await expect(cloud()(open)).rejects.toThrow('InternalError.Timeout');
    await expect(cloud()(open)).rejects.toThrow('answer lost, not reported yet');
    const shut = { id: randomUUID(), phone: '13800000007', text: 'y' };
    const nowhere = cloud({ endpoint: { host: '127.0.0.1:9', protocol: 'http://' } });
    await expect(nowhere(shut)).rejects.toThrow('ECONNREFUSED');
    await cloud()(shut);
    expect([await arrived(open.phone), await arrived(shut.phone)]).toEqual([[], ['y']]);
  });
});
