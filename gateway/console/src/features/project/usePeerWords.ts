import { peers as en } from '../../words/en/peers.js';
import { peers as fr } from '../../words/fr/peers.js';
import { pageWords } from '../../words/pageWords.js';

/** The sentences of a need's peers. */
export const usePeerWords = pageWords(fr, en);
