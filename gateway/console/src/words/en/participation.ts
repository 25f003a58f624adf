import type { participation as french } from '../fr/participation.js';
import { count } from './count.js';

/** Who came to a stand, a forum or an event: marks that become pseudonyms. */
export const participation: typeof french = {
  meetings: { standId: 'Stand', forumSessionId: 'Forum', eventId: 'Event' },
  record: 'Record who came',
  labels: 'One person per line',
  labelsHint:
    'A mark that only you understand, the same each time (a card number, for instance). It becomes a pseudonym at once; it is kept nowhere.',
  recordStays: 'What is recorded is added. A mark recorded already for this meeting counts once.',
  saveRecord: 'Record these persons',
  recorded: (n) =>
    n === null ? 'Recorded.' : `Recorded: ${count(n, 'different person', 'different persons')} in twelve months.`,
};
