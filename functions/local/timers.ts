import { jobs } from '../jobs';
import { log } from '../platform';
import type { Deps } from '../ports';
import { declaredFunctions, everySeconds } from './serverless';

/** Runs the timer functions of serverless.yml; a run that is still going is not started again. */
export function startTimers(deps: Deps): () => Promise<void> {
  const timers = declaredFunctions().flatMap((fn) => fn.timers);
  const running = new Map<string, Promise<void>>();
  const handles = timers.map(({ name, cron }) => {
    const job = jobs.find((j) => j.name === name);
    if (!job) throw new Error(`serverless.yml names a timer without a job: ${name}`);
    return setInterval(
      () => {
        if (running.has(name)) return;
        const run = job
          .run(deps)
          .then(() => undefined)
          .catch((error: unknown) => log.error({ job: name, error: String(error) }))
          .finally(() => running.delete(name));
        running.set(name, run);
      },
      everySeconds(cron) * 1000,
    );
  });
  return async () => {
    for (const handle of handles) clearInterval(handle);
    await Promise.all(running.values());
  };
}
