import { thresholdNotices } from '#shared/savedQuestions/thresholdNotices.js';
import { agglomerationQuestions } from './questions.js';

/** What an agglomeration's team is told by mail: that a question it keeps has passed its threshold. */
export const agglomerationNotices = thresholdNotices({
  scale: 'call',
  roles: agglomerationQuestions.roles,
  nameOf: (siren) => `(select name from agglomeration where agglomeration.siren = ${siren})`,
  names: {
    query: 'myAgglomerationNoticeChoice',
    set: 'setAgglomerationNoticeChoice',
    erase: 'eraseAgglomerationNoticeAddress',
    follow: 'followAgglomerationNoticeLink',
  },
  links: '/notices/agglomeration',
});
