import { staffing as en } from '../../words/en/staffing.js';
import { staffing as fr } from '../../words/fr/staffing.js';
import { pageWords } from '../../words/pageWords.js';

/** The sentences of requests to the pole. */
export const useStaffingWords = pageWords(fr, en);
