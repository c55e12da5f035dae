/** A stored text as one of the options, or none. */
export function picked<T extends string>(
  options: readonly { readonly value: T }[],
  text: string,
): T | undefined {
  return options.find((option) => option.value === text)?.value;
}
