import { noticeParts } from '#shared/notices/noticeParts.js';
import { questionParts } from '#shared/savedQuestions/questionParts.js';
import { communeQuestions } from '../savedQuestions/questions.js';
import { communeNotices } from './waiting.js';

/** What a commune keeps an eye on, and what its people are told by mail. */
export const toldResolvers = [...questionParts(communeQuestions), noticeParts(communeNotices)];
