import { broken, invalid, type Obstacle } from '#shared/graphql/problems.js';
import { checkText, checkTitle, longestTitle } from '#shared/graphql/textChecks.js';
import { bestScore, type Criterion } from './CriteriaGrid.js';
import type { CriterionScore, LabellingReview } from './LabellingReview.js';

/** What a review shows, from the criteria it is held to and the scores in the order they were given. */
export function readReview(
  number: number,
  grid: LabellingReview['grid'],
  history: readonly CriterionScore[],
): LabellingReview {
  const last = new Map(history.map((score) => [score.criterion, score]));
  const criteria = grid?.criteria ?? [];
  const missing = criteria.filter(({ key }) => !last.has(key)).map(({ key }) => key);
  const scores = criteria.flatMap(({ key }) => last.get(key) ?? []);
  return { number, grid, scores, history: [...history], missing, percent: percentOf(criteria, last) };
}

function percentOf(criteria: readonly Criterion[], last: ReadonlyMap<string, CriterionScore>): number | null {
  if (criteria.length === 0 || criteria.some(({ key }) => !last.has(key))) return null;
  const reached = criteria.reduce((sum, { key, weight }) => sum + weight * (last.get(key)?.score ?? 0), 0);
  const best = criteria.reduce((sum, { weight }) => sum + weight * bestScore, 0);
  return Math.floor((100 * reached) / best);
}

/** A label needs every criterion scored. */
export function scoresOwed(
  { missing, grid }: Pick<LabellingReview, 'missing' | 'grid'>,
  path: readonly string[],
): Obstacle[] {
  if (missing.length === 0) return [];
  const titleOf = new Map(grid?.criteria.map(({ key, title }) => [key, title]));
  const titles = missing.map((key) => titleOf.get(key) ?? key);
  const fr = titles.map((title) => `«\u00a0${title}\u00a0»`).join(', ');
  const en = titles.map((title) => `“${title}”`).join(', ');
  return [
    broken(
      'labelling.scored',
      path,
      {
        fr: `Un label se donne sur tous les critères\u00a0: notez encore ${fr}.`,
        en: `A label is given on all criteria: still to be scored: ${en}.`,
      },
      { fr: `Une note pour ${fr}.`, en: `A score for ${en}.` },
    ),
  ];
}

type Given = Pick<CriterionScore, 'criterion' | 'score' | 'comment'> & { readonly evidence?: string | null };

/** What stops scores from being given in a review: each names one of its criteria, once. */
export function scoreObstacles(grid: LabellingReview['grid'], given: readonly Given[]): Obstacle[] {
  if (grid === null) return [noGrid];
  const known = new Set(grid.criteria.map(({ key }) => key));
  if (given.length === 0) return [invalid(['input', 'scores'], nothingGiven)];
  return given.slice(0, grid.criteria.length + 1).flatMap((one, place) => {
    const path = ['input', 'scores', `${place}`];
    const again = given.findIndex(({ criterion }) => criterion === one.criterion) !== place;
    return [
      ...(known.has(one.criterion) && !again ? [] : [invalid([...path, 'criterion'], unknownCriterion(known))]),
      ...(Number.isInteger(one.score) && one.score >= 0 && one.score <= bestScore
        ? []
        : [invalid([...path, 'score'], outOfScale)]),
      ...(one.comment.trim() === '' ? checkTitle([...path, 'comment'], one.comment) : []),
      ...checkText([...path, 'comment'], one.comment),
      ...checkText([...path, 'evidence'], one.evidence, longestEvidence),
    ];
  });
}

const longestEvidence = 10 * longestTitle;

const noGrid = broken(
  'labelling.review',
  ['input', 'labellingId'],
  {
    fr: 'Ce dossier n’est pas instruit sur une grille\u00a0: publiez-en une, puis ouvrez l’instruction.',
    en: 'This file is not reviewed by a grid: publish one, then begin the review.',
  },
  { fr: 'Une instruction ouverte sur une grille en vigueur.', en: 'A review begun while a grid is in force.' },
);

const nothingGiven = { fr: 'Donnez au moins une note.', en: 'Give at least one score.' };
const outOfScale = { fr: 'Une note va de 0 à 4.', en: 'A score goes from 0 to 4.' };
const unknownCriterion = (known: ReadonlySet<string>) => ({
  fr: `Notez une fois chacun des critères de la grille\u00a0: ${[...known].join(', ')}.`,
  en: `Score once each criterion of the grid: ${[...known].join(', ')}.`,
});

/** Scores are given while the file is under review, and stay as they were afterwards. */
export const notUnderReview = broken(
  'labelling.transition',
  ['input', 'labellingId'],
  {
    fr: 'On ne note qu’un dossier en instruction.',
    en: 'Only a file under review is scored.',
  },
  { fr: 'L’état «\u00a0en instruction\u00a0».', en: 'The state UNDER_REVIEW.' },
);
