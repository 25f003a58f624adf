import { partners as en } from '../../words/en/partners.js';
import { partners as fr } from '../../words/fr/partners.js';
import { pageWords } from '../../words/pageWords.js';

/** The sentences of who works with the pole. */
export const usePartnerWords = pageWords(fr, en);
