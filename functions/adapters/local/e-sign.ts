import { sign, verify, X509Certificate } from 'node:crypto';
import type { Signer } from '@libpdf/core';
import { epochOf } from '@shared/kernel';
import type { ESign, ESignature } from '../../ports';
import { keyring, type Identity } from './e-sign-keys';

const algorithm = 'ECDSA-P256-SHA256';

/**
 * Electronic signatures (电子签名) made on this machine: a key and a certificate for each signer, issued by a CA of this
 * installation. They are real and can be checked by anybody, but no licensed authority stands behind them.
 */
export function localESign(folder: string): ESign {
  const keys = keyring(folder);
  return {
    async sign({ signer, name, documentHash, at }) {
      const { key, certificate } = keys.of({ name, id: signer });
      const value = sign('sha256', signedText({ signer, at }, documentHash), key).toString(
        'base64',
      );
      return { signer, algorithm, certificate: certificate.toString(), value, at };
    },
    async verify(signature, documentHash) {
      const certificate = certificateIn(signature);
      if (!certificate || signature.algorithm !== algorithm) return false;
      const ca = keys.ca().certificate;
      if (!certificate.checkIssued(ca) || !certificate.verify(ca.publicKey)) return false;
      if (!certificate.subject.split('\n').includes(`serialNumber=${signature.signer}`))
        return false;
      const text = signedText(signature, documentHash);
      return verify('sha256', text, certificate.publicKey, Buffer.from(signature.value, 'base64'));
    },
    async seal(pdf, { organisation, reason, at }) {
      const signer = pdfSigner(
        keys.of({ name: organisation, id: `seal:${organisation}` }),
        keys.ca(),
      );
      const { PDF } = await import('@libpdf/core');
      const document = await PDF.load(pdf);
      const signingTime = new Date(epochOf(at));
      const { bytes } = await document.sign({ signer, reason, signingTime, fieldName: 'seal' });
      return bytes;
    },
  };
}

/** The hash alone could be moved to another signer or day, so both are signed with it. */
function signedText(
  { signer, at }: Pick<ESignature, 'signer' | 'at'>,
  documentHash: string,
): Buffer {
  return Buffer.from(`${documentHash}\n${signer}\n${at}`);
}

function certificateIn({ certificate }: ESignature): X509Certificate | undefined {
  try {
    return new X509Certificate(certificate);
  } catch {
    return undefined;
  }
}

function pdfSigner({ key, certificate }: Identity, ca: Identity): Signer {
  return {
    certificate: new Uint8Array(certificate.raw),
    certificateChain: [new Uint8Array(ca.certificate.raw)],
    keyType: 'EC',
    signatureAlgorithm: 'ECDSA',
    sign: async (data, digest) =>
      new Uint8Array(sign(digest.replace('-', '').toLowerCase(), data, key)),
  };
}
