import { ServiceRefused, type ESign, type ESignature } from '../../ports';
import { essClient, type EssConfig, type EssFlow } from './e-sign-client';

export type { EssConfig } from './e-sign-client';

const algorithm = 'ESS-FLOW';
/** Flow states of 电子签: 4 is signed by all. */
const complete = 4;

/**
 * 腾讯电子签 (ess 2020-11-11). The committee's account there signs silently (企业静默签) with its certificate of a licensed
 * authority: over a sheet that names signer, hash and time for each signature, and over the finished file as its seal.
 * What is kept of a signature is the flow's number; checking it asks the service.
 */
export function tencentESign(config: EssConfig): ESign {
  const client = essClient(config);
  return {
    async sign(request) {
      const text = signedText(request, request.documentHash);
      const flow = await runFlow('签署确认', text, await sheetOf(text));
      const { signer, at } = request;
      return { signer, algorithm, certificate: '', value: flow, at };
    },
    async verify(signature, documentHash) {
      if (signature.algorithm !== algorithm) return false;
      const flow = await (await client).flow(signature.value);
      return flow?.status === complete && flow.description === signedText(signature, documentHash);
    },
    async seal(pdf, { organisation, reason }) {
      const flow = await runFlow(reason, organisation, pdf);
      return (await client).download(flow);
    },
  };

  async function runFlow(name: string, description: string, pdf: Uint8Array): Promise<string> {
    const ess = await client;
    const id = await ess.start({ name, description, file: await ess.upload(`${name}.pdf`, pdf) });
    for (let asked = 0; asked < config.patience; asked++) {
      const flow = await ess.flow(id);
      if (flow?.status === complete) return id;
      if (flow && isOver(flow))
        throw new ServiceRefused(`ess flow ${id} ended in state ${flow.status}`);
      await new Promise((resolve) => setTimeout(resolve, config.pauseMs));
    }
    throw new ServiceRefused(`ess flow ${id} is not signed yet`);
  }
}

/** Refused, expired, withdrawn, not filled in, invalid, dissolved: it will not be signed any more. */
function isOver({ status }: EssFlow): boolean {
  return [3, 5, 6, 10, 16, 21].includes(status);
}

function signedText(
  { signer, at }: Pick<ESignature, 'signer' | 'at'>,
  documentHash: string,
): string {
  return JSON.stringify({ sha256: documentHash, signer, at });
}

/** The sheet that is signed in a signer's stead: Latin letters only, so it needs no font of ours. */
async function sheetOf(text: string): Promise<Uint8Array> {
  const { PDF } = await import('@libpdf/core');
  const pdf = PDF.create();
  const page = pdf.addPage({ size: 'a4' });
  page.drawText('Confirmation of signature', { x: 60, y: 760, size: 16 });
  (text.match(/.{1,80}/g) ?? []).forEach((line, index) => {
    page.drawText(line, { x: 60, y: 720 - index * 18, size: 11 });
  });
  return pdf.save();
}
