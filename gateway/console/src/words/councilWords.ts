import { councils as en } from './en/councils.js';
import { councils as fr } from './fr/councils.js';
import { pageWords } from './pageWords.js';

/** The sentences of the calendar of councils and of what asks for a deliberation. */
export const useCouncilWords = pageWords(fr, en);
