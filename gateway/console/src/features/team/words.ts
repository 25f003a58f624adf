import { team as en } from '../../words/en/team.js';
import { team as fr } from '../../words/fr/team.js';
import { pageWords } from '../../words/pageWords.js';

export const useTeamWords = pageWords(fr, en);
