import { frenchSpacing, mapSentences } from './spacing.js';
import { useLanguage } from './Words.js';

/**
 * The sentences of pages that few open at first: they come with their page's own script, so that the first page stays
 * light. Both languages come together, a change of language needing nothing more.
 */
export function pageWords<Sentences>(fr: Sentences, en: Sentences): () => Sentences {
  const spoken = { fr: mapSentences(fr, frenchSpacing), en };
  return () => spoken[useLanguage().language];
}
