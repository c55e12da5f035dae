import { useOnline } from '@phone/lib';
import { List, Section, UploadRow, type IconName, type UploadRowProps } from '@phone/ui';
import { dropUpload, jobText, percentOf, uploads, type Job } from '@phone/lib/upload';

const icons: Readonly<Record<Job['kind'], IconName>> = {
  photo: 'camera',
  video: 'video',
  pdf: 'file',
};

/** The files that are being sent, wait, or could not be taken. */
export function OnTheWay({ jobs }: { readonly jobs: readonly Job[] }) {
  const online = useOnline();
  if (jobs.length === 0) return null;
  return (
    <Section title="正在传" tight aside="传好的不会丢">
      <List>
        {jobs.map((job) => (
          <UploadRow
            key={job.id}
            state={stateOf(job, online)}
            name={job.name}
            meta={jobText(job, online)}
            icon={job.state === 'failed' ? 'file' : icons[job.kind]}
            percent={job.state === 'failed' || job.state === 'lost' ? undefined : percentOf(job)}
            act={actOf(job)}
          />
        ))}
      </List>
    </Section>
  );
}

function stateOf({ state }: Job, online: boolean): UploadRowProps['state'] {
  switch (state) {
    case 'failed':
    case 'lost':
      return 'failed';
    case 'paused':
      return 'paused';
    case 'waiting':
      return online ? 'going' : 'paused';
    case 'hashing':
    case 'sending':
    case 'sealing':
      return 'going';
  }
}

function actOf(job: Job): UploadRowProps['act'] {
  switch (job.state) {
    case 'failed':
    case 'lost':
      return { label: '知道了', onTap: () => void dropUpload(job.id) };
    case 'paused':
      return { label: '接着传', onTap: () => uploads().resume(job.id) };
    case 'waiting':
    case 'hashing':
    case 'sending':
      return { label: '停', onTap: () => uploads().pause(job.id) };
    case 'sealing':
      return undefined;
  }
}
