import { performance } from 'node:perf_hooks';

export type Figures = { readonly p50: number; readonly p95: number; readonly perSecond: number };

/** Latency one at a time (p50, p95 in ms), then throughput with `clients` at once. Warm-up first. */
export async function measure(
  run: (client: number) => Promise<unknown>,
  rounds: number,
  clients = 16,
): Promise<Figures> {
  for (let i = 0; i < Math.min(50, rounds); i++) await run(0);
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const began = performance.now();
    await run(0);
    times.push(performance.now() - began);
  }
  times.sort((a, b) => a - b);
  const began = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let i = 0; i < rounds / clients; i++) await run(client);
    }),
  );
  const perSecond = (Math.ceil(rounds / clients) * clients) / ((performance.now() - began) / 1000);
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95), perSecond };
}

export function quantile(sorted: readonly number[], q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
}

/** The middle run of several, by p50: one noisy round must not decide. */
export function middle(runs: readonly Figures[]): Figures {
  const sorted = [...runs].sort((a, b) => a.p50 - b.p50);
  const chosen = sorted[Math.floor(sorted.length / 2)];
  if (!chosen) throw new Error('nothing was measured');
  return chosen;
}

export function line(name: string, { p50, p95, perSecond }: Figures): string {
  return `${name.padEnd(34)} p50 ${p50.toFixed(2).padStart(7)} ms   p95 ${p95.toFixed(2).padStart(7)} ms   ${perSecond.toFixed(0).padStart(6)}/s`;
}
