import { groups as en } from '../../words/en/groups.js';
import { groups as fr } from '../../words/fr/groups.js';
import { pageWords } from '../../words/pageWords.js';

export const useGroupWords = pageWords(fr, en);
