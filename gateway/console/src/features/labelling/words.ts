import { labelling as en } from '../../words/en/labelling.js';
import { labelling as fr } from '../../words/fr/labelling.js';
import { pageWords } from '../../words/pageWords.js';

/** The sentences of a proposal's file. */
export const useLabellingWords = pageWords(fr, en);
