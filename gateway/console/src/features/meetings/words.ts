import { meetings as en } from '../../words/en/meetings.js';
import { meetings as fr } from '../../words/fr/meetings.js';
import { pageWords } from '../../words/pageWords.js';

export const useMeetingWords = pageWords(fr, en);
