import { experiments as en } from '../../words/en/experiments.js';
import { experiments as fr } from '../../words/fr/experiments.js';
import { pageWords } from '../../words/pageWords.js';

export const useExperimentWords = pageWords(fr, en);
