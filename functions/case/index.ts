import { caseFollowUps } from '@shared/case';
import type { CloudFunction } from '../platform';
import { chooseRoute } from './choose-route';
import { chooseWay } from './choose-way';
import { drawForm } from './draw-form';
import { nameHelper, revokeHelper } from './helpers';
import {
  askOfficer,
  confirmIdentity,
  listIdentityQuestions,
  readContact,
  refuseIdentity,
} from './identity-questions';
import { join, joinByOldPhone, sendCodeToOldPhone } from './join';
import { listCases } from './list-cases';
import { listOverdue } from './list-overdue';
import { readCase } from './read-case';

export const caseFunction: CloudFunction = {
  name: 'case',
  handlers: [
    readCase,
    listCases,
    listOverdue,
    join,
    sendCodeToOldPhone,
    joinByOldPhone,
    askOfficer,
    listIdentityQuestions,
    confirmIdentity,
    refuseIdentity,
    readContact,
    nameHelper,
    revokeHelper,
    chooseRoute,
    chooseWay,
    drawForm,
  ],
  followUps: caseFollowUps,
};
