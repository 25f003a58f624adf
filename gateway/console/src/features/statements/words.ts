import { statements as en } from '../../words/en/statements.js';
import { statements as fr } from '../../words/fr/statements.js';
import { pageWords } from '../../words/pageWords.js';

/** The sentences of what agreements reimburse. */
export const useStatementWords = pageWords(fr, en);
