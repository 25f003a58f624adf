import { regimes as en } from '../../words/en/regimes.js';
import { regimes as fr } from '../../words/fr/regimes.js';
import { pageWords } from '../../words/pageWords.js';

export const useRegimeWords = pageWords(fr, en);
