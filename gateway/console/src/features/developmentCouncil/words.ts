import { developmentCouncil as en } from '../../words/en/developmentCouncil.js';
import { developmentCouncil as fr } from '../../words/fr/developmentCouncil.js';
import { pageWords } from '../../words/pageWords.js';

export const useDevelopmentCouncilWords = pageWords(fr, en);
