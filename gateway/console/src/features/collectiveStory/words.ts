import { collectiveStory as en } from '../../words/en/collectiveStory.js';
import { collectiveStory as fr } from '../../words/fr/collectiveStory.js';
import { pageWords } from '../../words/pageWords.js';

export const useCollectiveWords = pageWords(fr, en);
