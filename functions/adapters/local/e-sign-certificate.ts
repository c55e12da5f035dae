import { createHash, createPublicKey, randomBytes, sign, type KeyObject } from 'node:crypto';
import {
  bits,
  implicit,
  integer,
  octets,
  oid,
  sequence,
  set,
  tagged,
  utcTime,
  utf8,
  yes,
} from './e-sign-der';

/** Whose certificate: the name people read, and the id our records use. */
export type CertificateName = { readonly name: string; readonly id: string };

const ecdsaWithSha256 = sequence(oid('1.2.840.10045.4.3.2'));
const organisation = '道交一体化本机证书，仅供演示';

/** A P-256 certificate (X.509 v3) in DER, signed by the issuer's key. A CA's certificate names itself. */
export function certificateFor(
  subject: CertificateName,
  key: KeyObject,
  issuer: { readonly name: CertificateName; readonly key: KeyObject },
): Buffer {
  const isCa = subject.id === issuer.name.id;
  const body = sequence(
    tagged(0, integer(Buffer.from([2]))),
    integer(serialNumber()),
    ecdsaWithSha256,
    nameOf(issuer.name),
    // fixed, so that a test clock in any year finds the certificate in force
    sequence(utcTime('200101000000Z'), utcTime('491231235959Z')),
    nameOf(subject),
    createPublicKey(key).export({ type: 'spki', format: 'der' }),
    tagged(
      3,
      sequence(basicConstraints(isCa), keyUsage(isCa), subjectKey(key), authorityKey(issuer.key)),
    ),
  );
  return sequence(body, ecdsaWithSha256, bits(sign('sha256', body, issuer.key)));
}

function serialNumber(): Buffer {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes;
}

function nameOf({ name, id }: CertificateName): Buffer {
  const part = (type: string, text: string) => set(sequence(oid(type), utf8(text)));
  return sequence(
    part('2.5.4.6', 'CN'),
    part('2.5.4.10', organisation),
    part('2.5.4.3', name),
    part('2.5.4.5', id),
  );
}

function basicConstraints(isCa: boolean): Buffer {
  return sequence(oid('2.5.29.19'), yes, octets(isCa ? sequence(yes) : sequence()));
}

/** A CA signs certificates and revocation lists; a signer signs documents and cannot deny it. */
function keyUsage(isCa: boolean): Buffer {
  const usage = isCa ? bits(Buffer.from([0x06]), 1) : bits(Buffer.from([0xc0]), 6);
  return sequence(oid('2.5.29.15'), yes, octets(usage));
}

function subjectKey(key: KeyObject): Buffer {
  return sequence(oid('2.5.29.14'), octets(octets(keyId(key))));
}

function authorityKey(key: KeyObject): Buffer {
  return sequence(oid('2.5.29.35'), octets(sequence(implicit(0, keyId(key)))));
}

function keyId(key: KeyObject): Buffer {
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(spki).digest().subarray(0, 20);
}

export function pemOf(der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
