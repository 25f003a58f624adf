import { broken, invalid, type Obstacle } from '#shared/graphql/problems.js';
import { checkTitle } from '#shared/graphql/textChecks.js';
import type { Criterion } from './CriteriaGrid.js';

/** Criteria a grid may have. */
const most = 30;

/** What stops a grid from being published. @param last first day of the grid before it; null for the first */
export function gridObstacles(
  { since, criteria }: { readonly since: string; readonly criteria: readonly Criterion[] },
  { today, last }: { readonly today: string; readonly last: string | null },
): Obstacle[] {
  if (criteria.length < 1 || criteria.length > most) return [invalid(['input', 'criteria'], wrongNumber)];
  return [
    ...(since < today ? [past] : []),
    ...(last !== null && since <= last ? [notAfter(last)] : []),
    ...(criteria.filter(({ involvement }) => involvement).length === 1 ? [] : [involvementOwed]),
    ...criteria.flatMap(({ key, title, weight }, place) => {
      const path = ['input', 'criteria', `${place}`];
      const again = criteria.findIndex((one) => one.key === key) !== place;
      return [
        ...(/^[A-Z][A-Z0-9_]{1,39}$/.test(key) && !again ? [] : [invalid([...path, 'key'], wrongKey)]),
        ...checkTitle([...path, 'title'], title),
        ...(Number.isInteger(weight) && weight >= 1 && weight <= 100
          ? []
          : [invalid([...path, 'weight'], wrongWeight)]),
      ];
    }),
  ];
}

const wrongNumber = { fr: `Une grille compte de 1 à ${most} critères.`, en: `A grid has 1 to ${most} criteria.` };
const wrongKey = {
  fr: 'Une clé s’écrit en majuscules, chiffres et tirets bas, 2 à 40 signes, une fois par grille.',
  en: 'A key has capitals, digits and underscores, 2 to 40 of them, once in a grid.',
};
const wrongWeight = { fr: 'Un poids va de 1 à 100.', en: 'A weight goes from 1 to 100.' };

const past = broken(
  'criteria.since',
  ['input', 'since'],
  {
    fr: 'Une grille ne vaut pas pour le passé\u00a0: choisissez aujourd’hui ou un jour à venir.',
    en: 'A grid does not hold for the past: choose today or a day to come.',
  },
  { fr: 'Un jour à partir d’aujourd’hui.', en: 'A day from today on.' },
);

function notAfter(last: string): Obstacle {
  return broken(
    'criteria.since',
    ['input', 'since'],
    {
      fr: `La grille précédente commence le ${last}\u00a0: la nouvelle commence après.`,
      en: `The grid before begins on ${last}: the new one begins after it.`,
    },
    { fr: `Un jour après le ${last}.`, en: `A day after ${last}.` },
  );
}

const involvementOwed = broken(
  'criteria.involvement',
  ['input', 'criteria'],
  {
    fr: 'Un critère, et un seul, porte sur l’implication habitante\u00a0: désignez-le.',
    en: 'One criterion, and one alone, is about the inhabitants’ involvement: name it.',
  },
  { fr: 'Un critère marqué «\u00a0implication\u00a0».', en: 'One criterion with `involvement: true`.' },
);
