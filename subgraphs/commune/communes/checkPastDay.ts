import { invalid, type Obstacle } from '#shared/graphql/problems.js';
import { checkDay } from './checkDay.js';

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
