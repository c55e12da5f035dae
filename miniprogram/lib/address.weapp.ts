/** The mini-program keeps its pages as they were left, and shows no address. */
export function noteInAddress(): void {
  // nothing to write it into
}

export function addressNow(): string {
  return '';
}
