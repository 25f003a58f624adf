import { participation as en } from './en/participation.js';
import { participation as fr } from './fr/participation.js';
import { pageWords } from './pageWords.js';

/** The sentences of who came to a meeting, whatever its kind. */
export const useParticipationWords = pageWords(fr, en);
