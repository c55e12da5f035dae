import { accidentFollowUps } from '@shared/accident';
import { mediationFollowUps } from '@shared/mediation';
import type { CloudFunction } from '../platform';
import { correct } from './correct';
import { decideReview } from './decide-review';
import { issueFinding } from './issue-finding';
import { list } from './list';
import { listInsurers } from './list-insurers';
import { makeFinal } from './make-final';
import { read } from './read';
import { readFile } from './read-file';
import { readFinding } from './read-finding';
import { receive } from './receive';
import { report } from './report';
import { requestReview } from './request-review';
import { serveFinding } from './serve-finding';

export const accidentFunction: CloudFunction = {
  name: 'accident',
  handlers: [
    receive,
    report,
    correct,
    issueFinding,
    serveFinding,
    requestReview,
    decideReview,
    makeFinal,
    read,
    readFile,
    readFinding,
    list,
    listInsurers,
  ],
  // who comes into the case by a correction comes into its mediation too
  followUps: { ...accidentFollowUps, ...mediationFollowUps },
};
