import { actions } from './fr/actions.js';
import { answers } from './fr/answers.js';
import { contracts } from './fr/contracts.js';
import { frame } from './fr/frame.js';
import { funding } from './fr/funding.js';
import { places } from './fr/places.js';
import { posts } from './fr/posts.js';
import { proposals } from './fr/proposals.js';
import { stands } from './fr/stands.js';
import { terms } from './fr/terms.js';

/** Every sentence of the console in French, the first language; written with plain spaces (see spacing.ts). */
export const fr = {
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

/** What another language must say too. */
export type Catalogue = typeof fr;
