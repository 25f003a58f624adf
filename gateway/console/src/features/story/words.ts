import { story as en } from '../../words/en/story.js';
import { story as fr } from '../../words/fr/story.js';
import { pageWords } from '../../words/pageWords.js';

export const useStoryWords = pageWords(fr, en);
