import { governance as en } from '../../words/en/governance.js';
import { governance as fr } from '../../words/fr/governance.js';
import { pageWords } from '../../words/pageWords.js';

/** The sentences of who governs the pole, what it may act on, and its acts. */
export const useGovernanceWords = pageWords(fr, en);
