import { territorial as en } from '../../words/en/territorial.js';
import { territorial as fr } from '../../words/fr/territorial.js';
import { pageWords } from '../../words/pageWords.js';

export const useTerritorialWords = pageWords(fr, en);
