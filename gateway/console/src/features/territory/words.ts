import { leaving as en } from '../../words/en/leaving.js';
import { leaving as fr } from '../../words/fr/leaving.js';
import { pageWords } from '../../words/pageWords.js';

export const useLeavingWords = pageWords(fr, en);
