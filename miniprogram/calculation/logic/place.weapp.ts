/** A mini-program's pages have no address a person could reload; the draft keeps the place. */
export function keepPlace(): void {}

export function nextPlace(): void {}

export function placeBefore(): void {}
