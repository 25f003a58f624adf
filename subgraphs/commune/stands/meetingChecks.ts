import { invalid, type Obstacle } from '#shared/graphql/problems.js';
import { checkDay } from '../communes/checkDay.js';

/** More persons than any meeting of the territory gathers. */
const mostPersons = 1_000_000;

/** The day something was held: one that people can mean, and not after today. */
export function checkHeldOn(day: string, today: string): Obstacle[] {
  if (day <= today) return checkDay(['input', 'heldOn'], day);
  return [
    invalid(['input', 'heldOn'], {
      fr: 'Ce jour n’est pas encore venu\u00a0: inscrivez la rencontre une fois tenue.',
      en: 'This day has not come yet: record the meeting once it was held.',
    }),
  ];
}

/** How many persons came: a whole number, or unknown. */
export function checkPersons(name: string, count: number | null | undefined): Obstacle[] {
  if (count == null || (count >= 0 && count <= mostPersons)) return [];
  return [
    invalid(['input', name], {
      fr: `Donnez un nombre de personnes entre 0 et ${mostPersons}.`,
      en: `Give a number of persons between 0 and ${mostPersons}.`,
    }),
  ];
}

/** Those counted apart are among those who came. */
export function checkAmong(name: string, part: number | null | undefined, total: number): Obstacle[] {
  const found = checkPersons(name, part);
  if (found.length > 0 || part == null || part <= total) return found;
  return [
    invalid(['input', name], {
      fr: `${part} personnes parmi ${total}\u00a0: corrigez l’un des deux nombres.`,
      en: `${part} persons of ${total}: correct one of the two numbers.`,
    }),
  ];
}
