import { invalid, type Obstacle } from '../graphql/problems.js';
import { checkText, checkTitle } from '../graphql/textChecks.js';
import type { StoryContributorsInput } from './StoryContributors.js';

/** More people than any commune of the territory has. */
const mostPeople = 100_000;

/** What does not fit in a chapter; empty when all does. */
export function checkChapter(given: {
  readonly title?: string | null | undefined;
  readonly text?: string | null | undefined;
  readonly axis?: string | null | undefined;
  readonly contributors?: readonly StoryContributorsInput[] | null | undefined;
}): Obstacle[] {
  return [
    ...(given.title == null ? [] : checkTitle(['input', 'title'], given.title)),
    ...checkText(['input', 'text'], given.text),
    ...checkAxis(['input', 'axis'], given.axis),
    ...checkContributors(given.contributors ?? []),
  ];
}

function checkContributors(contributors: readonly StoryContributorsInput[]): Obstacle[] {
  const kinds = contributors.map(({ kind }) => kind);
  return contributors.flatMap(({ kind, count }, index) => {
    const place = ['input', 'contributors', String(index)];
    return [
      ...(kinds.indexOf(kind) < index ? [invalid([...place, 'kind'], onceEach)] : []),
      ...(count < 0 || count > mostPeople ? [invalid([...place, 'count'], bounded)] : []),
    ];
  });
}

/**
 * The key of an axis of a territorial project, "third-industrial-revolution": by it chapters of several scales are of one
 * story. Which axes there are is for the agglomeration and the pole to say, each in its own rows: the form alone is checked.
 */
export function checkAxis(path: readonly string[], axis: string | null | undefined): Obstacle[] {
  if (axis == null || (axis.length <= 100 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(axis))) return [];
  return [
    invalid(path, {
      fr: 'La clé d’un axe s’écrit en minuscules sans accents, les mots joints par des traits d’union\u00a0: prenez-la dans la liste des axes.',
      en: 'An axis’s key is lower-case words without accents, joined by hyphens: take it from the list of axes.',
    }),
  ];
}

const onceEach = {
  fr: 'Ce genre de contributeurs est déjà compté\u00a0: une ligne par genre.',
  en: 'This kind of contributors is counted already: one line for each kind.',
};
const bounded = {
  fr: 'Donnez un nombre de personnes de 0 à 100\u00a0000.',
  en: 'Give a number of people from 0 to 100,000.',
};
