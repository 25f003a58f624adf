import { type Line, type Mutations, readBy } from './authorizationLine.js';

/** A post and its work: own here means the post's, not its pole's, and row-level security holds it so. */
const ownWork = [
  'Technician',
  'Skill',
  'TechnicianMonth',
  'PostHalfDay',
  'TermsOfPost',
  'Allocation',
  'AllocationMonth',
  'AllocationFacts',
  'AllocationConsent',
  'ResourceTeam',
  'Agreement',
  'HalfDaysEntry',
  'Timesheet',
  'TimesheetLine',
  'SecondmentAgreement',
  'AgreementParty',
  'AgreementAct',
];

/** The technician as a user: one post of the pole, its weeks, what it did, and its agreement to being seconded. */
export const technicianLines: readonly Line[] = [
  ...readBy(ownWork, 'OWN', ['TECHNICIAN']),
  {
    type: 'SecondmentAgreement',
    verb: 'READ',
    whose: 'OWN',
    roles: ['TECHNICIAN'],
    fields: ['personAgreedOn', 'orderedOn'],
  },
  // Half-days done are told by who did them, or by the director for all.
  { type: 'HalfDaysEntry', verb: 'CREATE', whose: 'OWN', roles: ['DIRECTOR', 'TECHNICIAN'] },
  // Nobody agrees in a person's place; that an agreement was given on paper is recorded with the signature.
  { type: 'SecondmentAgreement', verb: 'UPDATE', whose: 'OWN', roles: ['TECHNICIAN'] },
  // Calendars of work that other applications read: made and revoked by who sees that work.
  ...readBy(['CalendarFeed'], 'OWN', ['DIRECTOR', 'TECHNICIAN']),
  { type: 'CalendarFeed', verb: 'CREATE', whose: 'OWN', roles: ['DIRECTOR', 'TECHNICIAN'] },
  { type: 'CalendarFeed', verb: 'WITHDRAW', whose: 'OWN', roles: ['DIRECTOR', 'TECHNICIAN'] },
];

export const technicianMutations: Mutations = {
  recordHalfDays: ['HalfDaysEntry', 'CREATE'],
  recordHalfDaysBatch: ['HalfDaysEntry', 'CREATE'],
  answerSecondment: ['SecondmentAgreement', 'UPDATE'],
  setPostSignIn: ['Technician', 'UPDATE'],
  createCalendarFeed: ['CalendarFeed', 'CREATE'],
  revokeCalendarFeed: ['CalendarFeed', 'WITHDRAW'],
};
