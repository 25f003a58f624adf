import { mails as en } from '../../words/en/mails.js';
import { mails as fr } from '../../words/fr/mails.js';
import { pageWords } from '../../words/pageWords.js';

/** The sentences of the page about one's mails. */
export const useMailWords = pageWords(fr, en);
