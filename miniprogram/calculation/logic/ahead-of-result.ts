/** Fetches the result's page while the questions are answered. */
export function fetchResult(): void {
  import('../result').catch(() => undefined);
}
