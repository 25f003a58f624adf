import { actions } from './en/actions.js';
import { answers } from './en/answers.js';
import { contracts } from './en/contracts.js';
import { frame } from './en/frame.js';
import { funding } from './en/funding.js';
import { places } from './en/places.js';
import { posts } from './en/posts.js';
import { proposals } from './en/proposals.js';
import { stands } from './en/stands.js';
import { terms } from './en/terms.js';
import type { Catalogue } from './fr.js';

/** Every sentence of the console in English. */
export const en: Catalogue = {
  ...frame,
  ...places,
  ...proposals,
  ...posts,
  ...terms,
  ...actions,
  ...answers,
  ...contracts,
  ...stands,
  ...funding,
};
