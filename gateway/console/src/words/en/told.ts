import type { told as french } from '../fr/told.js';

/** What a commune tells of its approach. */
export const told: typeof french = {
  title: 'What it tells',
  ways: { story: 'its story', meetings: 'its forums and events', rounds: 'its listening rounds' },
};
