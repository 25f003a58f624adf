import { supports as en } from '../../words/en/supports.js';
import { supports as fr } from '../../words/fr/supports.js';
import { pageWords } from '../../words/pageWords.js';

/** The sentences of supports, offered and moved from a proposal's file. */
export const useSupportWords = pageWords(fr, en);
