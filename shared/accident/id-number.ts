const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The last place of an 18-place number (GB 11643), from the 17 before it. */
export function checkPlaceOf(first17: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first17[at]), 0);
  return '10X98765432'.charAt(sum % 11);
}

/** 身份证 with a right check place and a real birthday, or the number of a passport or permit. */
export function isIdNumber(text: string): boolean {
  if (/^[A-Z]{1,2}\d{7,10}$/.test(text)) return true;
  if (!/^\d{17}[\dX]$/.test(text)) return false;
  const day = `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`;
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(day)) return false;
  return checkPlaceOf(text) === text[17];
}
