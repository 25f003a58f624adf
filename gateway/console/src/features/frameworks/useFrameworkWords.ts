import { frameworks as en } from '../../words/en/frameworks.js';
import { frameworks as fr } from '../../words/fr/frameworks.js';
import { pageWords } from '../../words/pageWords.js';

/** The sentences of the frameworks' pages. */
export const useFrameworkWords = pageWords(fr, en);
