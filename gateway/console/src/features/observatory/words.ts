import { observatory as en } from '../../words/en/observatory.js';
import { observatory as fr } from '../../words/fr/observatory.js';
import { pageWords } from '../../words/pageWords.js';

export const useObservatoryWords = pageWords(fr, en);
