import { savedQuestions as en } from '../../words/en/savedQuestions.js';
import { savedQuestions as fr } from '../../words/fr/savedQuestions.js';
import { pageWords } from '../../words/pageWords.js';

export type QuestionWords = typeof fr;
export const useQuestionWords = pageWords(fr, en);
