import { evidenceFollowUps } from '@shared/evidence';
import type { CloudFunction } from '../platform';
import { answer } from './answer';
import { comment } from './comment';
import { finishUpload } from './finish-upload';
import { list } from './list';
import { open } from './open';
import { resumeUpload } from './resume-upload';
import { startUpload } from './start-upload';
import { withdraw } from './withdraw';

export const evidenceFunction: CloudFunction = {
  name: 'evidence',
  handlers: [startUpload, resumeUpload, finishUpload, list, open, comment, answer, withdraw],
  followUps: evidenceFollowUps,
};
