import { trajectory as en } from '../../words/en/trajectory.js';
import { trajectory as fr } from '../../words/fr/trajectory.js';
import { pageWords } from '../../words/pageWords.js';

export const useTrajectoryWords = pageWords(fr, en);
