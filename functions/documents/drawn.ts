import { fail, ok, type DomainError, type Paper, type Result } from '@shared/kernel';
import type { Rendered } from './finish';
import { GlyphMissing } from './fonts';

/** A document, or the refusal that names the character no font of ours has. */
export async function drawnOrRefused(
  draw: Promise<Rendered>,
): Promise<Result<Rendered, DomainError>> {
  try {
    return ok(await draw);
  } catch (error) {
    if (error instanceof GlyphMissing) {
      return fail({ code: 'glyph-missing', params: { character: error.character } });
    }
    throw error;
  }
}

/** The document as it is handed to a person to keep or print. */
export function handedOut(name: string, { bytes, hash, pages }: Rendered): Paper {
  return { name, base64: Buffer.from(bytes).toString('base64'), sha256: hash, pages };
}
