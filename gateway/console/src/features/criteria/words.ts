import { criteria as en } from '../../words/en/criteria.js';
import { criteria as fr } from '../../words/fr/criteria.js';
import { pageWords } from '../../words/pageWords.js';

/** The sentences about grids of criteria and promised delays. */
export const useCriteriaWords = pageWords(fr, en);
