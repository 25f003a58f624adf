import { supports as en } from '../../words/en/supports.js';
import { supports as fr } from '../../words/fr/supports.js';
import { pageWords } from '../../words/pageWords.js';

export const useSupportWords = pageWords(fr, en);
