import type { Scale } from '../../session/session.js';
import eraseAgglomerationNoticeAddress from './EraseAgglomerationNoticeAddress.graphql?raw';
import eraseNoticeAddress from './EraseNoticeAddress.graphql?raw';
import erasePoleNoticeAddress from './ErasePoleNoticeAddress.graphql?raw';
import myAgglomerationNoticeChoice from './MyAgglomerationNoticeChoice.graphql?raw';
import myNoticeChoice from './MyNoticeChoice.graphql?raw';
import myPoleNoticeChoice from './MyPoleNoticeChoice.graphql?raw';
import setAgglomerationNoticeChoice from './SetAgglomerationNoticeChoice.graphql?raw';
import setNoticeChoice from './SetNoticeChoice.graphql?raw';
import setPoleNoticeChoice from './SetPoleNoticeChoice.graphql?raw';

export type MailOperations = Readonly<Record<'ask' | 'set' | 'erase', string>>;

/** What is asked and changed of one's mails at each scale: the same, under names of its own. */
export const mailOperations: Readonly<Record<Scale, MailOperations>> = {
  commune: { ask: myNoticeChoice, set: setNoticeChoice, erase: eraseNoticeAddress },
  call: {
    ask: myAgglomerationNoticeChoice,
    set: setAgglomerationNoticeChoice,
    erase: eraseAgglomerationNoticeAddress,
  },
  pma: { ask: myPoleNoticeChoice, set: setPoleNoticeChoice, erase: erasePoleNoticeAddress },
};
