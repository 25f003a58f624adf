import { office as en } from './en/office.js';
import { office as fr } from './fr/office.js';
import { pageWords } from './pageWords.js';

/** The sentences of the agglomeration's first page and of its inbox. */
export const useOfficeWords = pageWords(fr, en);
