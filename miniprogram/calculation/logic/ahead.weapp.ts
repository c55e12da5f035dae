/** A mini-program has its pages on the phone already. */
export function fetchNext(): void {}
