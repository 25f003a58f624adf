import { spread as en } from '../../words/en/spread.js';
import { spread as fr } from '../../words/fr/spread.js';
import { pageWords } from '../../words/pageWords.js';

export const useSpreadWords = pageWords(fr, en);
