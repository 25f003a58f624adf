import { advice as en } from './en/advice.js';
import { advice as fr } from './fr/advice.js';
import { pageWords } from './pageWords.js';

/** The sentences of who should act for a need. */
export const useAdviceWords = pageWords(fr, en);
