import { exchange as en } from './en/exchange.js';
import { exchange as fr } from './fr/exchange.js';
import { pageWords } from './pageWords.js';

/** The sentences of files that come and go. */
export const useExchangeWords = pageWords(fr, en);
