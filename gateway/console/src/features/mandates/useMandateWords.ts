import { mandates as en } from '../../words/en/mandates.js';
import { mandates as fr } from '../../words/fr/mandates.js';
import { pageWords } from '../../words/pageWords.js';

export const useMandateWords = pageWords(fr, en);
