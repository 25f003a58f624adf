import type { poleImports as french } from '../fr/poleImports.js';

/** What the pole takes over from before. */
export const poleImports: typeof french = {
  title: 'Take over what already is',
  lede: 'Posts, agreements and allocations from before, from a spreadsheet. Nothing is kept before you have seen it line by line.',
  bring: 'Import a file',
  bringWhy:
    'Begin with the posts: agreements and allocations name them by their code. An irregular fact is not refused: it is kept, and becomes something to verify. Only a line that cannot be understood is refused, with what to correct.',
  another: 'Choose another file',
  kinds: { POSTS: 'posts', AGREEMENTS: 'agreements', ALLOCATIONS: 'allocations' },
  columns: 'What a file holds',
  column: 'Column',
  what: 'What goes into it',
  columnsWhy:
    'A line of titles, then a line for each fact. Columns come in any order, those that nobody knows are left aside. A file that was completed can be imported again: a line already there changes nothing.',
  columnsOf: {
    POSTS: 'Columns of a file of posts',
    AGREEMENTS: 'Columns of a file of agreements',
    ALLOCATIONS: 'Columns of a file of allocations',
  },
  columnsIn: {
    POSTS: {
      code: 'to be given: the code of the post',
      function: 'to be given; never a person’s name',
      employer: 'to be given: its SIREN, nine digits',
      employerName: 'if Archipel does not know it yet',
      skills: 'codes or names of the referential, parted by bars',
      workingTime: 'percent; 100 otherwise',
      pooledShare: 'to be given, percent',
      since: 'to be given: the first day of the post',
      until: 'the last day, if known',
    },
    AGREEMENTS: {
      kind: 'to be given: SECONDMENT, PROVISION, SHARED_SERVICE, ENTENTE or SYNDICATE',
      provider: 'to be given: SIREN, or INSEE code of a commune',
      receiver: 'to be given: SIREN, or INSEE code of a commune',
      instructs: 'one of the two; the receiver otherwise',
      post: 'to be given for the secondment of a person',
      unitCost: 'to be given: euros for a half-day',
      from: 'to be given',
      until: 'the last day, if known',
      actReference: 'without it, the agreement is kept as a draft',
      decidedOn: 'the day of the act',
      enforceableFrom: 'published and transmitted',
      personAgreedOn: 'for the secondment of a person',
      orderedOn: 'for the secondment of a person',
    },
    ALLOCATIONS: {
      post: 'to be given: its code',
      project: 'to be given: its id, in the address of its page',
      pilot: 'to be given: INSEE code of the pilot commune',
      state: 'to be given: ACCEPTED, ACTIVE or ENDED',
      from: 'to be given',
      until: 'to be given',
      planned: 'month by month: 2026-11=12|2026-12=8',
      done: 'the same',
      employerAgreedOn: 'without it, something to verify',
      employerAgreement: 'its reference, if known',
    },
  },
  template: 'Download an empty template (CSV)',
  files: { POSTS: 'posts-template', AGREEMENTS: 'agreements-template', ALLOCATIONS: 'allocations-template' },
};
