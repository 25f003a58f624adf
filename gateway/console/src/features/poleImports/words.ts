import { poleImports as en } from '../../words/en/poleImports.js';
import { poleImports as fr } from '../../words/fr/poleImports.js';
import { pageWords } from '../../words/pageWords.js';

/** The sentences of what the pole takes over from before. */
export const usePoleImportWords = pageWords(fr, en);
