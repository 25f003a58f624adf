import { technicians as en } from '../../words/en/technicians.js';
import { technicians as fr } from '../../words/fr/technicians.js';
import { pageWords } from '../../words/pageWords.js';

/** The sentences of the pole's posts. */
export const useTechnicianWords = pageWords(fr, en);
