import { ownWord as en } from '../../words/en/ownWord.js';
import { ownWord as fr } from '../../words/fr/ownWord.js';
import { pageWords } from '../../words/pageWords.js';

/** The sentences of what a commune says of itself. */
export const useOwnWords = pageWords(fr, en);
