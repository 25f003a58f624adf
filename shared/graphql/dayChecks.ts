import { invalid, type Obstacle } from './problems.js';

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

/** The day of something that has happened: in the calendar, and not after today. */
export function checkPastDay(path: readonly string[], day: string | null | undefined, today: string): Obstacle[] {
  const obstacles = checkDay(path, day);
  if (obstacles.length > 0 || day == null || day <= today) return obstacles;
  return [
    invalid(path, {
      fr: `Le ${day} n’est pas encore passé\u00a0: donnez le jour où cela a eu lieu.`,
      en: `${day} has not come yet: give the day on which it happened.`,
    }),
  ];
}
