import { involvement as en } from '../../words/en/involvement.js';
import { involvement as fr } from '../../words/fr/involvement.js';
import { pageWords } from '../../words/pageWords.js';

export const useInvolvementWords = pageWords(fr, en);
