import type { leaving as french } from '../fr/leaving.js';

/** A commune that leaves its agglomeration, and what becomes of what is under way for it. */
export const leaving: typeof french = {
  joinTitle: 'A commune joins the agglomeration',
  joinLede: 'One of another agglomeration of the territory leaves it on the eve; the communes concerned are told.',
  joinRecord: 'Record that a commune joins the agglomeration',
  joinSince: 'First day on which it is a member',
  joinNow: 'Record its arrival',
  joinBefore: 'This cannot be taken back: a mistake is corrected by a new membership or a departure.',
  joined: (name, date) => `Recorded: ${name} is a member from ${date} on.`,
  ended: 'Memberships over, or to be',
  endedCaption: 'Communes that left, or will',
  firstDay: 'First day',
  lastDay: 'Last day',
  noneEnded: 'No commune left, and no departure is recorded.',
  title: 'A commune leaves the agglomeration',
  lede: 'For a commune that goes outside the territory. One that joins another agglomeration of the territory is recorded by that one.',
  record: 'Record that a commune leaves the agglomeration',
  commune: 'Commune',
  since: 'First day on which it is a member no longer',
  act: 'Reference of the act',
  actHint: 'The prefect’s order, for instance.',
  decidedOn: 'Day of the act',
  now: 'Record its departure',
  before: 'This cannot be taken back: the commune is told at once, and its return would be a new membership.',
  done: (name, date) => `Recorded: ${name} is a member no longer from ${date} on. It is told.`,
  underWay: (name) => `What ends that day by itself for ${name}`,
  files: (n) =>
    `Proposals and labels under way of projects that it leads: ${n}. They are suspended; what was received and decided stays.`,
  supports: (n) => `Supports offered, agreed or at work: ${n}. They end; half-days done stay.`,
  money: (n) => `Open fonds de concours: ${n}. What is not paid will not be; what is paid stays.`,
  uncounted: 'How many is not known: the answer is missing.',
};
