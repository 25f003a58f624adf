import { everyone, institutions, type Line, type Mutations, readBy } from './authorizationLine.js';

/** Where a commune meets its inhabitants: the row says who may read it, and counts of persons hide where small. */
const meetings: readonly string[] = [
  'MicroDistrict',
  'Stand',
  'HeardNeed',
  'ForumSession',
  'Association',
  'CommunityEvent',
  'Participation',
];

/** What a commune records of where it met people is its own to write and to correct; others read what it shows them. */
export const meetingLines: readonly Line[] = [
  ...readBy(meetings, 'PUBLIC', everyone),
  ...readBy(meetings, 'SHARED', institutions),
  ...readBy(meetings, 'OWN', ['COMMUNE_AGENT']),
  ...meetings.map((type): Line => ({ type, verb: 'CREATE', whose: 'OWN', roles: ['COMMUNE_AGENT'] })),
  // Who came is a pseudonym: added, never rewritten.
  ...meetings
    .filter((type) => type !== 'Participation')
    .map((type): Line => ({ type, verb: 'UPDATE', whose: 'OWN', roles: ['COMMUNE_AGENT'] })),
];

export const meetingMutations: Mutations = {
  createMicroDistrict: ['MicroDistrict', 'CREATE'],
  updateMicroDistrict: ['MicroDistrict', 'UPDATE'],
  createStand: ['Stand', 'CREATE'],
  updateStand: ['Stand', 'UPDATE'],
  recordHeardNeed: ['HeardNeed', 'CREATE'],
  followUpHeardNeed: ['HeardNeed', 'UPDATE'],
  updateHeardNeed: ['HeardNeed', 'UPDATE'],
  createForumSession: ['ForumSession', 'CREATE'],
  updateForumSession: ['ForumSession', 'UPDATE'],
  createAssociation: ['Association', 'CREATE'],
  updateAssociation: ['Association', 'UPDATE'],
  createCommunityEvent: ['CommunityEvent', 'CREATE'],
  updateCommunityEvent: ['CommunityEvent', 'UPDATE'],
  recordParticipation: ['Participation', 'CREATE'],
};
