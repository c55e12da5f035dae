import type { Job } from './job';
import { sendNotices } from './send-notices';
import { sweepDeadlines } from './sweep-deadlines';
import { sweepUploads } from './sweep-uploads';

export type { Job, JobReport } from './job';

/** Every timer of serverless.yml, by name. */
export const jobs: readonly Job[] = [sendNotices, sweepDeadlines, sweepUploads];
