import type { Locale } from '#shared/graphql/Subgraph.js';

/** One sentence for the terminal, in each language. */
export type Sentence = Readonly<Record<Locale, string>>;

/** The language of the person at the terminal, as POSIX says it: LC_ALL before LC_MESSAGES before LANG; else English. */
export function terminalLocale(environment: NodeJS.ProcessEnv = process.env): Locale {
  const said = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^fr/i.test(said) ? 'fr' : 'en';
}
