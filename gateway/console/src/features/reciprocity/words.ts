import { reciprocity as en } from '../../words/en/reciprocity.js';
import { reciprocity as fr } from '../../words/fr/reciprocity.js';
import { pageWords } from '../../words/pageWords.js';

/** The sentences of what members give each other. */
export const useReciprocityWords = pageWords(fr, en);
