import { trainings as en } from '../../words/en/trainings.js';
import { trainings as fr } from '../../words/fr/trainings.js';
import { pageWords } from '../../words/pageWords.js';

export const useTrainingWords = pageWords(fr, en);
