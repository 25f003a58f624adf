import { agenda as en } from '../../words/en/agenda.js';
import { agenda as fr } from '../../words/fr/agenda.js';
import { pageWords } from '../../words/pageWords.js';

/** The sentences of the pooling agenda. */
export const useAgendaWords = pageWords(fr, en);
