import type { councils as french } from '../fr/councils.js';

/** When the council meets, and what a deliberation asks of its services. */
export const councils: typeof french = {
  title: 'Calendar of councils',
  lede: 'When the council meets, and until which day it can be called.',
  toCome: 'To come, or to close',
  past: 'Past, of the last six months',
  none: 'No meeting.',
  kinds: { COUNCIL: 'council', BUREAU: 'bureau' },
  states: { PLANNED: 'entered', HELD: 'held', CANCELLED: 'cancelled' },
  state: 'State',
  file: 'councils',
  estimated: 'estimated date',
  estimateWhy:
    'Nothing is entered for this quarter: the law wants a council by that day (CGCT L2121-7). It is not a date that was set.',
  convocation: (date, days, article) =>
    `Call it by ${date}: ${days} clear days (${article}, to be confirmed by a jurist)`,
  late: (date) => `The delay for calling it has been over since ${date}.`,
  toClose: 'This day is past: say whether the meeting was held.',
  move: 'Move',
  moveOf: (date) => `Move the meeting of ${date}`,
  newDay: 'New day',
  moved: 'Meeting moved.',
  cancelOf: (date) => `Cancel the meeting of ${date}`,
  heldOf: (date) => `The meeting of ${date} was held`,
  add: 'Enter a meeting',
  day: 'Day of the meeting',
  kind: 'Kind',
  note: 'To know (if you like)',
  noteHint: 'Nothing that names a person.',
  save: 'Enter the meeting',
  saved: 'Meeting entered.',
  ofAgglomeration: {
    kinds: { COUNCIL: 'community council', BUREAU: 'bureau' },
    estimateWhy:
      'Nothing is entered for this quarter: the law wants a council by that day (CGCT L5211-11). It is not a date that was set.',
  },
  ofPole: {
    kinds: { COUNCIL: 'metropolitan council', BUREAU: 'bureau' },
    estimateWhy:
      'Nothing is entered in this quarter: the law wants a council by that day (CGCT L5731-3, L5211-11), unless the statutes say otherwise. It is not a day that was set.',
  },
  forNeed: {
    title: 'The council that can say yes',
    last: (date) => `Last council before the need begins: ${date}.`,
    first: (date) => `Next council that can still be called: ${date}.`,
    tooLate: 'No council that can still be called comes before this need begins.',
    next: (date) => `The next one: ${date}.`,
    afterWindow: 'It comes after the need has ended: move the need’s period.',
    noNext: 'Enter your meetings in the calendar of councils.',
    steps: {
      DRAFT: 'write the draft of the deliberation',
      CONVOCATION: 'send the call',
      COUNCIL: 'deliberate',
      TRANSMISSION: 'publish and transmit to the prefect: the act becomes binding',
    },
    by: (date) => `by ${date}`,
    margin: 'a week before the call, to be safe',
    confirm: (article) => `${article}, to be confirmed by a jurist`,
    drafts: 'A draft deliberation in French, filled with the project’s data, to be checked by a jurist.',
    pdf: 'Draft deliberation (PDF)',
    docx: 'Draft deliberation (DOCX)',
    calendar: 'Calendar of councils',
  },
};
