import { coFunding as en } from './en/coFunding.js';
import { coFunding as fr } from './fr/coFunding.js';
import { pageWords } from './pageWords.js';

/** The sentences of fonds de concours. */
export const useCoFundingWords = pageWords(fr, en);
