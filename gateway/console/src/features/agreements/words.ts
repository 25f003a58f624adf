import { agreements as en } from '../../words/en/agreements.js';
import { agreements as fr } from '../../words/fr/agreements.js';
import { pageWords } from '../../words/pageWords.js';

/** The sentences of agreements on staff. */
export const useAgreementWords = pageWords(fr, en);
