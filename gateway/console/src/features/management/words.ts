import { management as en } from '../../words/en/management.js';
import { management as fr } from '../../words/fr/management.js';
import { pageWords } from '../../words/pageWords.js';

export const useManagementWords = pageWords(fr, en);
