import type { Role } from './Actor.js';
import { everyone, type Line, type Mutations, readBy } from './authorizationLine.js';

/** Who keeps questions to the observatory: each at the scale it acts for, an analyst at the one whose mandate it holds. */
const keepers: readonly Role[] = ['COMMUNE_AGENT', 'PROJECT_OFFICER', 'DIRECTOR', 'ANALYST'];

/** Questions kept with a threshold, and the mail that tells of it: a part of the authorization table. */
export const keptLines: readonly Line[] = [
  ...readBy(['SavedQuestion'], 'OWN', keepers),
  { type: 'SavedQuestion', verb: 'CREATE', whose: 'OWN', roles: keepers },
  { type: 'SavedQuestion', verb: 'UPDATE', whose: 'OWN', roles: keepers },
  // What a person is told by mail is theirs, not their institution's; a mail's link is its holder's, without a sign-in.
  ...readBy(['NoticeChoice', 'NoticeChoiceOfKind'], 'OWN', keepers),
  ...readBy(['NoticeLink'], 'PUBLIC', everyone),
  { type: 'NoticeChoice', verb: 'UPDATE', whose: 'OWN', roles: keepers },
  { type: 'NoticeLink', verb: 'MOVE', whose: 'OWN', roles: everyone },
];

/** What their mutations do, in the table's words. */
export const keptMutations: Mutations = {
  saveQuestion: ['SavedQuestion', 'CREATE'],
  removeSavedQuestion: ['SavedQuestion', 'UPDATE'],
  saveAgglomerationQuestion: ['SavedQuestion', 'CREATE'],
  removeAgglomerationSavedQuestion: ['SavedQuestion', 'UPDATE'],
  savePoleQuestion: ['SavedQuestion', 'CREATE'],
  removePoleSavedQuestion: ['SavedQuestion', 'UPDATE'],
  setNoticeChoice: ['NoticeChoice', 'UPDATE'],
  eraseNoticeAddress: ['NoticeChoice', 'UPDATE'],
  followNoticeLink: ['NoticeLink', 'MOVE'],
  setAgglomerationNoticeChoice: ['NoticeChoice', 'UPDATE'],
  eraseAgglomerationNoticeAddress: ['NoticeChoice', 'UPDATE'],
  followAgglomerationNoticeLink: ['NoticeLink', 'MOVE'],
  setPoleNoticeChoice: ['NoticeChoice', 'UPDATE'],
  erasePoleNoticeAddress: ['NoticeChoice', 'UPDATE'],
  followPoleNoticeLink: ['NoticeLink', 'MOVE'],
};
