/** The letters before the eight digits in this county; other counties' codes are typed or scanned in full. */
const countyLetters = 'QF';

/** What a person typed, or a QR said, → a 事故码 without blanks; as it is where nothing like one is in it. */
export function codeFrom(text: string): string {
  const plain = text.replace(/\s/g, '').toUpperCase();
  const found = /(?:^|[?&]CODE=|[^A-Z])([A-Z]{2}\d{8})(?!\d)/.exec(plain)?.[1];
  if (found) return found;
  return /^\d{8}$/.test(plain) ? `${countyLetters}${plain}` : plain;
}
