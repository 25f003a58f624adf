import { placing as en } from './en/placing.js';
import { placing as fr } from './fr/placing.js';
import { pageWords } from './pageWords.js';

/** The sentences of what a director does with posts: what is to verify, allocations, half-days done, and what is tried before it is written. */
export const usePlacingWords = pageWords(fr, en);
