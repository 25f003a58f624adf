import type { OwnWords } from '../fr/ownWord.js';

/** What a commune says of its own way and means. */
export const ownWord: OwnWords = {
  title: 'What the commune says of itself',
  trajectory: 'Where it comes from, where it wishes to go',
  starting: 'The starting model',
  startingHint: 'What made the commune until now.',
  wished: 'The wished model',
  wishedHint: 'What it wants to become.',
  noTrajectory: 'The commune has not told its trajectory yet.',
  sayTrajectory: 'Tell the commune’s trajectory',
  changeTrajectory: 'Tell it anew',
  saveTrajectory: 'Save the trajectory',
  since: 'From',
  sinceHint: 'What held before stays, with its date; the same day is corrected.',
  capacity: 'What it can invest',
  aYear: (amount) => `${amount} a year`,
  noCapacity: 'The commune has told no amount yet.',
  sayCapacity: 'Tell what the commune can invest',
  amount: 'A year, in euros',
  source: 'The document that states it',
  sourceHint: 'For example “Compte administratif 2025”.',
  saveCapacity: 'Save the amount',
};
