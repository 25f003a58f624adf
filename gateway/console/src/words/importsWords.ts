import { imports as en } from './en/imports.js';
import { imports as fr } from './fr/imports.js';
import { pageWords } from './pageWords.js';

/** The sentences of what an agglomeration takes over from before, and of what is to be verified. */
export const useImportsWords = pageWords(fr, en);
