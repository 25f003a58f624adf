import { funds as en } from '../../words/en/funds.js';
import { funds as fr } from '../../words/fr/funds.js';
import { pageWords } from '../../words/pageWords.js';

export const useFundWords = pageWords(fr, en);
