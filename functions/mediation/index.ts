import { mediationFollowUps } from '@shared/mediation';
import type { CloudFunction } from '../platform';
import { acceptAssignment } from './accept-assignment';
import { agreeDisclosure } from './agree-disclosure';
import { answerOffer } from './answer-offer';
import { apply } from './apply';
import { assignMediator } from './assign-mediator';
import { bookSession } from './book-session';
import { checkAgreement } from './check-agreement';
import { closeFailed } from './close-failed';
import { declineAssignment } from './decline-assignment';
import { draftAgreement } from './draft-agreement';
import { enterRoom } from './enter-room';
import { join } from './join';
import { keepScan } from './keep-scan';
import { leaveRoom } from './leave-room';
import { linkAgreement } from './link-agreement';
import { listDesk } from './list-desk';
import { listMediators } from './list-mediators';
import { makeOffer } from './make-offer';
import { openSession } from './open-session';
import { pickTimes } from './pick-times';
import { pollRoom } from './poll-room';
import { postMessage } from './post-message';
import { proposeTimes } from './propose-times';
import { readMediation } from './read-mediation';
import { readRoom } from './read-room';
import { recordAnswer } from './record-answer';
import { recordDisclosureAnswer } from './record-disclosure-answer';
import { recordPaperSignature } from './record-paper-signature';
import { recordPick } from './record-pick';
import { refuseDisclosure } from './refuse-disclosure';
import { refuseToSign } from './refuse-to-sign';
import { refuse } from './refuse';
import { sealAgreement } from './seal-agreement';
import { sendBackAgreement } from './send-back-agreement';
import { sendSignCode } from './send-sign-code';
import { sendSignal } from './send-signal';
import { signAgreement } from './sign-agreement';
import { tableCalculation } from './table-calculation';
import { withdraw } from './withdraw';

export const mediationFunction: CloudFunction = {
  name: 'mediation',
  handlers: [
    acceptAssignment,
    agreeDisclosure,
    answerOffer,
    apply,
    assignMediator,
    bookSession,
    checkAgreement,
    closeFailed,
    declineAssignment,
    draftAgreement,
    enterRoom,
    join,
    keepScan,
    leaveRoom,
    linkAgreement,
    listDesk,
    listMediators,
    makeOffer,
    openSession,
    pickTimes,
    pollRoom,
    postMessage,
    proposeTimes,
    readMediation,
    readRoom,
    recordAnswer,
    recordDisclosureAnswer,
    recordPaperSignature,
    recordPick,
    refuseDisclosure,
    refuseToSign,
    refuse,
    sealAgreement,
    sendBackAgreement,
    sendSignCode,
    sendSignal,
    signAgreement,
    tableCalculation,
    withdraw,
  ],
  followUps: mediationFollowUps,
};
