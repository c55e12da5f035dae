import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export type Timer = { readonly name: string; readonly cron: string };
export type DeclaredFunction = {
  readonly name: string;
  readonly timeoutSeconds: number;
  readonly http: boolean;
  readonly timers: readonly Timer[];
};

type Yaml = {
  inputs: {
    timeout: number;
    functions: Record<
      string,
      {
        timeout?: number;
        events: {
          http?: object;
          timer?: { parameters: { name: string; cronExpression: string } };
        }[];
      }
    >;
  };
};

/** The functions of serverless.yml, in order. */
export function declaredFunctions(file = 'serverless.yml'): DeclaredFunction[] {
  const { inputs } = parse(readFileSync(file, 'utf8'), { merge: true }) as Yaml;
  return Object.entries(inputs.functions).map(([name, fn]) => ({
    name,
    timeoutSeconds: fn.timeout ?? inputs.timeout,
    http: fn.events.some((e) => e.http),
    timers: fn.events.flatMap((e) =>
      e.timer ? [{ name: e.timer.parameters.name, cron: e.timer.parameters.cronExpression }] : [],
    ),
  }));
}

/** Seconds between two runs of a cron that steps by seconds or minutes, or runs once an hour. */
export function everySeconds(cron: string): number {
  const [seconds = '', minutes = '', hours = ''] = cron.split(' ');
  const step = /^\*\/(\d+)$/;
  const bySeconds = step.exec(seconds);
  if (bySeconds) return Number(bySeconds[1]);
  const byMinutes = step.exec(minutes);
  if (byMinutes) return Number(byMinutes[1]) * 60;
  if (/^\d+$/.test(minutes) && hours === '*') return 3600;
  throw new Error(`the local timer cannot read ${cron}`);
}
