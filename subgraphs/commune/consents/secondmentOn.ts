import { type Standing, standingOn, type Word } from './consentOn.js';

/** A commune's word with the moment it was recorded. */
export interface RecordedWord extends Word {
  readonly recordedAt: Date;
}

/**
 * Where a commune stands on posts of the pole at work on its project: of each need its last word counts, and a consent to
 * one need is enough, since a post serves the project; otherwise what it said last. The pole reckons its receipts so too.
 * @param words of each need, in the order they were recorded
 */
export function secondmentOn(words: readonly (readonly RecordedWord[])[], day: string, carries: boolean): Standing {
  const standings = words
    .filter((ofNeed) => ofNeed.length > 0)
    .map((ofNeed) => ({
      state: standingOn(ofNeed, day, carries).state,
      recordedAt: ofNeed.at(-1)?.recordedAt.getTime() ?? 0,
    }));
  if (standings.some(({ state }) => state === 'GRANTED')) return 'GRANTED';
  return standings.sort((one, other) => other.recordedAt - one.recordedAt)[0]?.state ?? 'NONE';
}
