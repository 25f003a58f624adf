import { initiatives as en } from '../../words/en/initiatives.js';
import { initiatives as fr } from '../../words/fr/initiatives.js';
import { pageWords } from '../../words/pageWords.js';

export const useInitiativeWords = pageWords(fr, en);
