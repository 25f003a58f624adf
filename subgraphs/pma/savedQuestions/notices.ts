import { thresholdNotices } from '#shared/savedQuestions/thresholdNotices.js';
import { poleQuestions } from './questions.js';

/** What the pole's director and its analysts are told by mail: that a question they keep has passed its threshold. */
export const poleNotices = thresholdNotices({
  scale: 'pma',
  roles: poleQuestions.roles,
  nameOf: (siren) => `(select name from pole where pole.siren = ${siren})`,
  names: {
    query: 'myPoleNoticeChoice',
    set: 'setPoleNoticeChoice',
    erase: 'erasePoleNoticeAddress',
    follow: 'followPoleNoticeLink',
  },
  links: '/notices/pole',
});
