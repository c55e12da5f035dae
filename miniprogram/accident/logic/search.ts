export type ListSearch = {
  readonly code?: string;
  readonly plate?: string;
  readonly name?: string;
};

/** What was typed into the desk's search: a case code, a plate, or a name. */
export function searchOf(text: string): ListSearch {
  const plain = text.replace(/[\s·]/g, '').toUpperCase();
  if (plain === '') return {};
  if (/^[A-Z]{2}\d{8}$/.test(plain)) return { code: plain };
  if (/^[\u4e00-\u9fff][A-Z][A-Z0-9\u4e00-\u9fff]{4,6}$/.test(plain)) return { plate: plain };
  return { name: text.trim() };
}
