import type { Deps } from '../ports';

/** What a run did; counts only, for the log. */
export type JobReport = Readonly<Record<string, number>>;

/** A timer function. `cron` has the seven fields of SCF. Two runs at once, or a run after a long pause, do nothing twice. */
export type Job = {
  readonly name: string;
  readonly cron: string;
  readonly run: (deps: Deps) => Promise<JobReport>;
};
