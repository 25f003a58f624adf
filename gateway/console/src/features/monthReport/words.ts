import { monthReport as en } from '../../words/en/monthReport.js';
import { monthReport as fr } from '../../words/fr/monthReport.js';
import { pageWords } from '../../words/pageWords.js';

/** The sentences of the month report. */
export const useReportWords = pageWords(fr, en);
