import { claimFollowUps } from '@shared/claim';
import type { CloudFunction } from '../platform';
import { approve, approvePart, refuse } from './assess';
import { list } from './list';
import { acceptPapers, askDocuments, supplyDocuments } from './papers';
import { pay } from './pay';
import { read } from './read';
import { readBundle } from './read-bundle';
import { confirmReceipt, disputeReceipt } from './receipt';
import { submit } from './submit';

export const claimFunction: CloudFunction = {
  name: 'claim',
  handlers: [
    read,
    readBundle,
    list,
    submit,
    acceptPapers,
    askDocuments,
    supplyDocuments,
    approve,
    approvePart,
    refuse,
    pay,
    confirmReceipt,
    disputeReceipt,
  ],
  followUps: claimFollowUps,
};
