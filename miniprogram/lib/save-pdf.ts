import { handFile } from './hand-file';

/** Hands a PDF to the browser, which shows or saves it. */
export function savePdf(name: string, base64: string): Promise<void> {
  const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  handFile(name, new Blob([bytes], { type: 'application/pdf' }));
  return Promise.resolve();
}
