import { invalid, type Obstacle } from '#shared/graphql/problems.js';

/** A day people can mean: from 1900 to 2199. */
export function checkDay(path: readonly string[], day: string | null | undefined): Obstacle[] {
  if (day == null || (day >= '1900-01-01' && day <= '2199-12-31')) return [];
  return [
    invalid(path, {
      fr: `Le ${day} est hors du calendrier\u00a0: donnez un jour entre 1900 et 2199.`,
      en: `${day} is outside the calendar: give a day between 1900 and 2199.`,
    }),
  ];
}
