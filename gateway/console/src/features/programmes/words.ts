import { programmes as en } from '../../words/en/programmes.js';
import { programmes as fr } from '../../words/fr/programmes.js';
import { pageWords } from '../../words/pageWords.js';

/** The sentences of programmes, practices and working groups. */
export const useProgrammeWords = pageWords(fr, en);
