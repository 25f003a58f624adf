import type { office as french } from '../fr/office.js';
import { count } from './count.js';

export const office: typeof french = {
  title: (agglomeration) => `Hello, ${agglomeration}`,
  titleAlone: 'Hello',
  lede: 'What communes expect of you, the oldest first.',
  waiting: 'What awaits your answer',
  nothingWaiting: 'No proposal awaits an answer.',
  allWaiting: 'All proposals',
  atAGlance: 'Where proposals stand',
  glanceCaption: 'Proposals received by your agglomeration, by state',
  count: 'Number',
  lately: 'What moved last',
  noLately: 'Nothing yet.',
  changed: (date) => `on ${date}`,
  rest: (n) => `and ${count(n, 'other', 'others')}`,
  caption: 'Proposals received by your agglomeration',
  receivedSince: 'Received since',
  sorts: { RECEIVED_AT: 'the oldest first', UPDATED_AT: 'lately changed', REFERENCE: 'by reference' },
  reference: 'Reference',
  leadCommune: 'Leading commune',
  coCarriers: 'Communes that carry it too',
  proposedOn: 'Proposed on',
  receivedAt: 'Received on',
  days: 'Days since it was received',
  updatedAt: 'Changed on',
  withdrawnOn: 'Withdrawn on',
};
