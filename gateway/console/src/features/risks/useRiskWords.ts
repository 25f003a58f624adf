import { risks as en } from '../../words/en/risks.js';
import { risks as fr } from '../../words/fr/risks.js';
import { pageWords } from '../../words/pageWords.js';

/** The sentences of the page of the three risks. */
export const useRiskWords = pageWords(fr, en);
