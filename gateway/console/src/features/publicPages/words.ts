import { openPages as en } from '../../words/en/openPages.js';
import { openPages as fr } from '../../words/fr/openPages.js';
import { pageWords } from '../../words/pageWords.js';

export const useOpenWords = pageWords(fr, en);
