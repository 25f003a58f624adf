import { supports as en } from './en/supports.js';
import { supports as fr } from './fr/supports.js';
import { pageWords } from './pageWords.js';

/** The sentences of what an agglomeration offers and gives. */
export const useSupportWords = pageWords(fr, en);
