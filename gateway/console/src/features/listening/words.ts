import { listening as en } from '../../words/en/listening.js';
import { listening as fr } from '../../words/fr/listening.js';
import { pageWords } from '../../words/pageWords.js';

export const useListeningWords = pageWords(fr, en);
