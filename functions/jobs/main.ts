import { lazyDeps } from '../deps';
import { log } from '../platform';
import { jobs, type JobReport } from './index';

/** The timer event of SCF. */
type TimerEvent = { readonly Type: 'Timer'; readonly TriggerName: string };

export async function main_handler(event: TimerEvent): Promise<JobReport> {
  const job = jobs.find((one) => one.name === event.TriggerName);
  if (!job) throw new Error(`no job for the timer ${event.TriggerName}`);
  const began = performance.now();
  const report = await job.run(await lazyDeps());
  log.info({ job: job.name, ms: Math.round(performance.now() - began), ...report });
  return report;
}
