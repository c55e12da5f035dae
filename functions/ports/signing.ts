import type { Instant } from '@shared/kernel';

export type ESignature = {
  readonly signer: string;
  readonly algorithm: string;
  readonly certificate: string;
  readonly value: string;
  readonly at: Instant;
};

/** Signatures over a document's hash, and the seal over the finished file. */
export type ESign = {
  sign(request: {
    signer: string;
    name: string;
    documentHash: string;
    at: Instant;
  }): Promise<ESignature>;
  verify(signature: ESignature, documentHash: string): Promise<boolean>;
  /** PAdES seal of the organisation over a PDF. */
  seal(
    pdf: Uint8Array,
    request: { organisation: string; reason: string; at: Instant },
  ): Promise<Uint8Array>;
};

/** Signs short texts (digests) with the key of this installation, and checks such signatures. */
export type Notary = {
  sign(text: string): Promise<{ keyId: string; signature: string }>;
  verify(text: string, claimed: { keyId: string; signature: string }): Promise<boolean>;
};
