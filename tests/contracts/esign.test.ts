import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDF } from '@libpdf/core';
import { localESign } from '../../functions/adapters/local/e-sign';
import { tencentESign } from '../../functions/adapters/tencent/e-sign';
import { ServiceRefused, type ESign } from '../../functions/ports';
import type { Instant } from '../../shared/kernel';
import { startEssStandin, type EssStandin } from '../standins/ess';

const at = '2026-11-25T09:00:00.000+08:00' as Instant;
const hash = 'a'.repeat(64);
const app = { secretId: 'AKIDtest', secretKey: 'secret', operatorId: 'operator-1' };

let folder: string;
let ess: EssStandin;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'daojiao-keys-'));
  ess = await startEssStandin(app);
});
afterAll(async () => {
  await ess.close();
  await rm(folder, { recursive: true, force: true });
});

const cloud = (change: object = {}): ESign =>
  tencentESign({
    ...app,
    region: 'ap-guangzhou',
    patience: 5,
    pauseMs: 1,
    endpoint: { host: ess.host, fileHost: ess.host, protocol: 'http://' },
    ...change,
  });
const local = (): ESign => localESign(folder);

const request = { signer: 'account-li', name: '李建军', documentHash: hash, at };

async function onePage(): Promise<Uint8Array> {
  const pdf = PDF.create();
  pdf.addPage({ size: 'a4' }).drawText('one page', { x: 60, y: 700, size: 12 });
  return pdf.save();
}

describe.each([
  ['this machine', local],
  ['电子签', cloud],
])('signatures by %s', (_name, open) => {
  test('a signature verifies for its document', async () => {
    const esign = open();
    const signature = await esign.sign(request);
    expect(signature).toMatchObject({ signer: 'account-li', at });
    expect(await esign.verify(signature, hash)).toBe(true);
    expect(await open().verify(signature, hash)).toBe(true);
  });

  test('it does not verify for another document, another signer, another time or another value', async () => {
    const esign = open();
    const signature = await esign.sign(request);
    const other = await esign.sign({ ...request, signer: 'account-wang', name: '王秀兰' });
    expect(await esign.verify(signature, 'b'.repeat(64))).toBe(false);
    expect(await esign.verify({ ...signature, signer: 'account-wang' }, hash)).toBe(false);
    expect(
      await esign.verify({ ...signature, at: '2026-11-25T09:00:01.000+08:00' as Instant }, hash),
    ).toBe(false);
    expect(
      await esign.verify(
        { ...signature, value: other.value, certificate: other.certificate },
        hash,
      ),
    ).toBe(false);
    expect(await esign.verify({ ...signature, algorithm: 'none' }, hash)).toBe(false);
  });

  test('sealing gives a file that begins with the one that was handed in', async () => {
    const pdf = await onePage();
    const sealed = await open().seal(pdf, {
      organisation: '清丰县道路交通事故人民调解委员会',
      reason: '人民调解协议书',
      at,
    });
    expect(sealed.length).toBeGreaterThan(pdf.length);
    expect(Buffer.from(sealed.subarray(0, pdf.length)).equals(Buffer.from(pdf))).toBe(true);
  });
});

describe('signatures by this machine', () => {
  const pdfsig = (file: string) => execFileSync('pdfsig', ['-nocert', file], { encoding: 'utf8' });

  test('the seal is a PAdES signature that poppler finds valid, and a changed byte breaks it', async () => {
    const organisation = '清丰县道路交通事故人民调解委员会';
    const sealed = await local().seal(await onePage(), {
      organisation,
      reason: '人民调解协议书',
      at,
    });
    const file = join(folder, 'sealed.pdf');
    writeFileSync(file, sealed);
    const report = pdfsig(file);
    expect(report).toContain('Signature Validation: Signature is Valid.');
    expect(report).toContain('ETSI.CAdES.detached');
    expect(report).toContain('Total document signed');
    expect(report).toContain(`Signer Certificate Common Name: ${organisation}`);

    const changed = Buffer.from(sealed);
    const place = changed.indexOf('595.28');
    changed.write('595.27', place > 0 ? place : 20);
    writeFileSync(file, changed);
    expect(pdfsig(file)).not.toContain('Signature Validation: Signature is Valid.');
  });

  test('every signer has a certificate of his own from the one CA, kept where only the owner reads', async () => {
    const one = new X509Certificate((await local().sign(request)).certificate);
    const again = new X509Certificate((await local().sign(request)).certificate);
    const other = new X509Certificate(
      (await local().sign({ ...request, signer: 'x', name: '王秀兰' })).certificate,
    );
    expect(one.fingerprint256).toBe(again.fingerprint256);
    expect(one.fingerprint256).not.toBe(other.fingerprint256);
    expect([one.ca, one.issuer === other.issuer]).toEqual([false, true]);
    const keys = readdirSync(folder).filter((name) => name.endsWith('.pem'));
    expect(keys.every((name) => (statSync(join(folder, name)).mode & 0o077) === 0)).toBe(true);
    expect(readdirSync(folder).some((name) => /\.pem\.\d+$/.test(name))).toBe(false);
  });

  test('openssl accepts the certificate under the CA', async () => {
    const signer = new X509Certificate((await local().sign(request)).certificate);
    const ca = readdirSync(folder).find(
      (name) => name.endsWith('.pem') && new X509Certificate(pem(name)).ca,
    );
    writeFileSync(join(folder, 'signer.crt'), signer.toString());
    writeFileSync(join(folder, 'ca.crt'), new X509Certificate(pem(ca ?? '')).toString());
    const out = execFileSync(
      'openssl',
      [
        'verify',
        '-x509_strict',
        '-partial_chain',
        '-CAfile',
        join(folder, 'ca.crt'),
        join(folder, 'signer.crt'),
      ],
      { encoding: 'utf8' },
    );
    expect(out).toContain('OK');
  });

  test('a certificate of another installation is not believed', async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'daojiao-keys-'));
    const foreign = await localESign(elsewhere).sign(request);
    expect(await local().verify(foreign, hash)).toBe(false);
    expect(await local().verify({ ...foreign, certificate: 'nonsense' }, hash)).toBe(false);
    await rm(elsewhere, { recursive: true });
    expect(existsSync(elsewhere)).toBe(false);
  });

  const pem = (name: string) => execFileSync('cat', [join(folder, name)]);
});

describe('signatures by 电子签', () => {
  test('the account signs silently, with hash, signer and time in the flow', async () => {
    const { value } = await cloud().sign(request);
    expect(ess.flows.get(value)).toMatchObject({
      approvers: [3],
      status: 4,
      description: JSON.stringify({ sha256: hash, signer: 'account-li', at }),
    });
  });

  test('a flow that is refused or never signed is a refusal of the service', async () => {
    ess.endNextIn(3);
    await expect(cloud().sign(request)).rejects.toThrow(ServiceRefused);
    ess.endNextIn(1);
    await expect(cloud().sign(request)).rejects.toThrow('is not signed yet');
    ess.endNextIn(4);
  });

  test('a wrong key or an operator without rights is a refusal of the service', async () => {
    await expect(cloud({ secretKey: 'other' }).sign(request)).rejects.toThrow(ServiceRefused);
    await expect(cloud({ operatorId: 'nobody' }).sign(request)).rejects.toThrow(ServiceRefused);
  });
});
